/** Code that stands as it is: a reference, a call, a template in quotes. */
export interface Code {
  readonly code: string;
}

export type Value =
  | string
  | number
  | boolean
  | Code
  | readonly Value[]
  | { readonly [key: string]: Value };

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
}

/** Attributes by name, and blocks inside by type and label (`backend s3`); those that are undefined are left out. */
export interface Body {
  readonly [key: string]: Value | Inner | undefined;
}

/** One or several blocks inside another, all of one type. */
export interface Inner {
  readonly inner: readonly Body[];
}

export const code = (text: string): Code => ({ code: text });
export const inside = (...bodies: readonly Body[]): Inner => ({ inner: bodies });

export function block(type: string, labels: readonly string[], body: Body): Block {
  return { type, labels, body };
}

export const resource = (type: string, name: string, body: Body): Block =>
  block("resource", [type, name], body);

/** A file as `terraform fmt` leaves it: two blanks for each level, signs of equality in one column. */
export function hclText(blocks: readonly (Block | string)[]): string {
  return `${blocks
    .map((each) => (typeof each === "string" ? comment(each) : blockText(each, "")))
    .join("\n\n")}\n`;
}

function comment(text: string): string {
  return `# ${text}`;
}

function blockText({ type, labels, body }: Block, indent: string): string {
  const head = [type, ...labels.map((each) => JSON.stringify(each))].join(" ");
  return `${indent}${head} {${bodyText(body, indent)}}`;
}

function bodyText(body: Body, indent: string): string {
  const deeper = `${indent}  `;
  const groups: string[] = [];
  let run: (readonly [string, string])[] = [];
  const flush = () => {
    if (run.length > 0) groups.push(aligned(run, deeper));
    run = [];
  };
  for (const [key, value] of Object.entries(body)) {
    if (value === undefined) continue;
    if (isInner(value)) {
      flush();
      const [type = key, ...labels] = key.split(" ");
      for (const each of value.inner) groups.push(blockText({ type, labels, body: each }, deeper));
      continue;
    }
    const text = valueText(value, deeper);
    if (text.includes("\n")) {
      flush();
      groups.push(`${deeper}${key} = ${text}`);
    } else run.push([key, text]);
  }
  flush();
  return groups.length === 0 ? "" : `\n${groups.join("\n\n")}\n${indent}`;
}

function aligned(run: readonly (readonly [string, string])[], indent: string): string {
  const width = Math.max(...run.map(([key]) => key.length));
  return run.map(([key, text]) => `${indent}${key.padEnd(width)} = ${text}`).join("\n");
}

function valueText(value: Value, indent: string): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (isCode(value)) return value.code.replaceAll("\n", `\n${indent}`);
  if (isList(value)) return listText(value, indent);
  const entries = Object.entries(value).map(
    ([key, each]) => [keyText(key), valueText(each, `${indent}  `)] as const,
  );
  if (entries.length === 0) return "{}";
  return `{\n${aligned(entries, `${indent}  `)}\n${indent}}`;
}

function listText(values: readonly Value[], indent: string): string {
  const line = `[${values.map((each) => valueText(each, indent)).join(", ")}]`;
  if (line.length <= 90 && !line.includes("\n")) return line;
  const deeper = `${indent}  `;
  return `[\n${values.map((each) => `${deeper}${valueText(each, deeper)},`).join("\n")}\n${indent}]`;
}

function keyText(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? key : JSON.stringify(key);
}

/** A string that is no template: what would begin one is doubled. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[$%]\{/g, (begin) => `${begin[0]}${begin}`);
}

function isInner(value: Value | Inner): value is Inner {
  return typeof value === "object" && "inner" in value && Array.isArray(value.inner);
}

function isCode(value: Value): value is Code {
  return typeof value === "object" && "code" in value && typeof value.code === "string";
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** A name that Terraform takes. */
export function hclName(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return /^[a-z]/.test(name) ? name : `x_${name}`;
}
