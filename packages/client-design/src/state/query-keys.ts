import type { PlanNodeOf } from "@planc/core";
import type { client } from "@planc/core/ir";

type Server = Extract<PlanNodeOf<typeof client.state>["data"], { kind: "server" }>;

/** A change with the parts of keys that it is given. */
export interface Change {
  readonly name: string;
  readonly causes: readonly { readonly read: Server; readonly within: readonly string[] }[];
}

/**
 * Keys of every read and, for every change, the beginnings of keys that it makes out of date. A key begins with the
 * name of the read, so that a shorter one finds all entries below it.
 */
export function queryKeys(
  surface: string,
  reads: readonly Server[],
  changes: readonly Change[],
): string {
  const sorted = [...reads].sort((a, b) => (a.name < b.name ? -1 : 1));
  return `/** Keys of what ${surface} caches. A shorter key finds every entry that begins with it. */
export const keys = {
${sorted.map(keyLine).join("\n")}
} as const;

/** What each change makes out of date once it was answered, as beginnings of keys. */
export const outOfDate = {
${changes.flatMap(changeLine).join("\n")}
} as const;
`;
}

/** What a read is found by: those of the path in the order of the key, then what it is filtered by. */
function keyLine({ name, key, path, filters }: Server): string {
  const account = key.includes("account") ? ["account"] : [];
  const given = [...account, ...path];
  const parameters = [
    ...given.map((each) => `${each}: string`),
    ...(filters.length > 0 ? [`filters: { ${filters.map(filterText).join("; ")} } = {}`] : []),
  ];
  const parts = [`"${name}"`, ...given, ...(filters.length > 0 ? ["filters"] : [])];
  return `  ${name}: (${parameters.join(", ")}) => [${parts.join(", ")}] as const,`;
}

const filterText = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? `${name}?: string` : `"${name}"?: string`;

function changeLine({ name, causes }: Change): string[] {
  const parts = causes.map(({ read, within }) => ({ read, known: knownOf(read, within) }));
  const given = [...new Set(parts.flatMap(({ known }) => known))];
  if (parts.length === 0) return [];
  const lines = parts.map(
    ({ read, known }) =>
      `    [${[`"${read.name}"`, ...known.map((each) => `given.${each}`)].join(", ")}],`,
  );
  const parameter =
    given.length > 0 ? `given: { ${given.map((each) => `${each}: string`).join("; ")} }` : "";
  return [`  ${name}: (${parameter}) => [\n${lines.join("\n")}\n  ],`];
}

/** Of the parts of a key those that a change knows, as far as none before them is missing. */
function knownOf({ key, path }: Server, within: readonly string[]): string[] {
  const known = new Set(within);
  const order = [...(key.includes("account") ? ["account"] : []), ...path];
  if (path.length === 0) return [];
  const missing = path.findIndex((each) => !known.has(each));
  const most = missing < 0 ? path.length : missing;
  return most === 0 ? [] : order.slice(0, order.length - path.length + most);
}
