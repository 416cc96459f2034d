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
  return `/** Keys of what ${inComment(surface)} caches. A shorter key finds every entry that begins with it. */
export const keys = {
${sorted.map(keyLine).join("\n")}
} as const;

/** What each change makes out of date once it was answered, as beginnings of keys. */
export const outOfDate = {
${changes.flatMap(changeLine).join("\n")}
} as const;
`;
}

/** Names are the text's own: none of them ends a comment, a string or a list of parameters. */
const inComment = (text: string): string => text.replaceAll("*/", "* /").replaceAll(/\s+/g, " ");
const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name);
const property = (name: string): string => (isIdentifier(name) ? name : JSON.stringify(name));

/** What no parameter is called: words of the language, and what this file calls something itself. */
const taken: ReadonlySet<string> = new Set(
  "account filters given await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield arguments eval".split(
    " ",
  ),
);

/** `userId` of `user-id`: a parameter of the path as one of a function. */
function parameterOf(name: string): string {
  const plain = name
    .replaceAll(/[^A-Za-z0-9_$]+([A-Za-z0-9])/g, (_, next: string) => next.toUpperCase())
    .replaceAll(/[^\w$]/g, "_");
  return taken.has(plain) || !isIdentifier(plain) ? `_${plain}` : plain;
}

const accountPart = ({ perAccount }: Server): readonly string[] => (perAccount ? ["account"] : []);

/** What a read is found by: those of the path in the order of the key, then what it is filtered by. */
function keyLine(read: Server): string {
  const { name, path, filters } = read;
  const given = [...accountPart(read), ...path.map(parameterOf)];
  const parameters = [
    ...given.map((each) => `${each}: string`),
    ...(filters.length > 0 ? [`filters: { ${filters.map(filterText).join("; ")} } = {}`] : []),
  ];
  const parts = [JSON.stringify(name), ...given, ...(filters.length > 0 ? ["filters"] : [])];
  return `  ${property(name)}: (${parameters.join(", ")}) => [${parts.join(", ")}] as const,`;
}

const filterText = (name: string): string => `${property(name)}?: string`;

function changeLine({ name, causes }: Change): string[] {
  const parts = causes.map(({ read, within }) => ({ read, known: knownOf(read, within) }));
  const given = [...new Set(parts.flatMap(({ known }) => known))];
  if (parts.length === 0) return [];
  const lines = parts.map(
    ({ read, known }) =>
      `    [${[JSON.stringify(read.name), ...known.map((each) => `given.${each}`)].join(", ")}],`,
  );
  const parameter =
    given.length > 0 ? `given: { ${given.map((each) => `${each}: string`).join("; ")} }` : "";
  return [`  ${property(name)}: (${parameter}) => [\n${lines.join("\n")}\n  ],`];
}

/** Of the parts of a key those that a change knows, as far as none before them is missing. */
function knownOf(read: Server, within: readonly string[]): string[] {
  const { path } = read;
  const known = new Set(within);
  const order = [...accountPart(read), ...path.map(parameterOf)];
  if (path.length === 0) return [];
  const missing = path.findIndex((each) => !known.has(each));
  const most = missing < 0 ? path.length : missing;
  return most === 0 ? [] : order.slice(0, order.length - path.length + most);
}
