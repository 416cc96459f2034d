import custom from "./custom-fields.json" with { type: "json" };
import official from "./fields.json" with { type: "json" };
import type { Json, Manifest } from "./manifest.ts";

type Fields = Readonly<Record<string, string>>;

const kinds = new Map(Object.entries({ ...official.kinds, ...custom.kinds }));
const types = new Map<string, Fields>(Object.entries({ ...official.types, ...custom.types }));

/** What a manifest has that its kind does not know, lacks, or has in another type; each with its place. */
export function faultsOf(manifest: Manifest): readonly string[] {
  const name = `${manifest.apiVersion}/${manifest.kind}`;
  const type = kinds.get(name);
  if (type === undefined) return [`${name}: unknown kind`];
  return objectFaults(manifest, type, manifest.kind);
}

function objectFaults(value: Json, type: string, at: string): readonly string[] {
  if (!isObject(value)) return [`${at}: no object`];
  const fields = types.get(type) ?? {};
  const missing = Object.entries(fields)
    .filter(([field, kind]) => kind.endsWith("!") && value[field] === undefined)
    .map(([field]) => `${at}.${field}: missing`);
  const wrong = Object.entries(value).flatMap(([field, each]) => {
    if (each === undefined) return [];
    const kind = Object.hasOwn(fields, field) ? fields[field] : undefined;
    return kind === undefined
      ? [`${at}.${field}: unknown field`]
      : valueFaults(each, kind.replace(/!$/, ""), `${at}.${field}`);
  });
  return [...missing, ...wrong];
}

function valueFaults(value: Json, kind: string, at: string): readonly string[] {
  if (kind.startsWith("[")) {
    if (!isList(value)) return [`${at}: no list`];
    return value.flatMap((each, index) => valueFaults(each, kind.slice(1, -1), `${at}[${index}]`));
  }
  if (kind.startsWith("{")) {
    if (!isObject(value)) return [`${at}: no map`];
    return Object.entries(value).flatMap(([key, each]) =>
      each === undefined ? [] : valueFaults(each, kind.slice(1, -1), `${at}.${key}`),
    );
  }
  if (types.has(kind)) return objectFaults(value, kind, at);
  return kind.split("|").some((each) => isOf(value, each)) ? [] : [`${at}: no ${kind}`];
}

function isOf(value: Json, kind: string): boolean {
  return kind === "integer" ? Number.isInteger(value) : typeof value === kind;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json | undefined): value is {
  readonly [key: string]: Json | undefined;
} {
  return typeof value === "object" && !Array.isArray(value);
}
