import type { Column, Constraint } from "./schema-model.ts";
import { closing, is, isName, slice, splitAt, type Token } from "./tokens.ts";

/** What a reader could not make out: a sentence about the statement. */
export class UnreadSql extends Error {}

const constraintKinds = {
  PRIMARY: "primary",
  UNIQUE: "unique",
  FOREIGN: "foreign",
  CHECK: "check",
  EXCLUDE: "exclude",
} as const;
const afterType = new Set([
  "NOT",
  "NULL",
  "DEFAULT",
  "GENERATED",
  "COLLATE",
  "CONSTRAINT",
  "PRIMARY",
  "UNIQUE",
  "REFERENCES",
  "CHECK",
]);

/** A name with what is before its dot, and how many tokens it takes. */
export function nameAt(tokens: readonly Token[], at: number): { name: string; length: number } {
  const first = tokens[at];
  if (!isName(first)) throw new UnreadSql("a name was expected");
  const [dot, second] = [tokens[at + 1], tokens[at + 2]];
  return dot?.text === "." && isName(second)
    ? { name: `${first.text}.${second.text}`, length: 3 }
    : { name: first.text, length: 1 };
}

/** `title text NOT NULL DEFAULT ''` */
export function columnIn(sql: string, tokens: readonly Token[]): Column {
  const [name] = tokens;
  if (!isName(name)) throw new UnreadSql("a column was expected");
  const parts = topLevelParts(tokens.slice(1));
  const type = slice(sql, parts[0] ?? []);
  if (type === "") throw new UnreadSql(`column ${name.text} has no type`);
  // A serial column needs a value, and has one.
  let notNull = /serial$/i.test(type);
  let fallback: string | undefined;
  const rest: string[] = [];
  for (const part of parts.slice(1)) {
    const [head] = part;
    if (is(head, "NULL")) continue;
    if (is(head, "NOT")) notNull = true;
    else if (is(head, "DEFAULT")) fallback = slice(sql, part.slice(1));
    else if (is(head, "GENERATED") || is(head, "COLLATE")) rest.push(slice(sql, part));
    else throw new UnreadSql(`column ${name.text} has a condition without a name of its own`);
  }
  return {
    name: name.text,
    type,
    notNull,
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(rest.length === 0 ? {} : { rest: rest.join(" ") }),
  };
}

/** The type, then each of what stands behind it. */
function topLevelParts(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  tokens.forEach((token, at) => {
    if (token.text === "(" && token.kind === "sign") depth++;
    if (token.text === ")" && token.kind === "sign") depth--;
    const begins = depth === 0 && token.kind === "word" && afterType.has(token.text.toUpperCase());
    const isOfNot = is(token, "NULL") && is(tokens[at - 1], "NOT");
    const isValue = is(token, "NULL") && is(tokens[at - 1], "DEFAULT");
    if (begins && !isOfNot && !isValue) parts.push([]);
    parts.at(-1)?.push(token);
  });
  return parts;
}

/** Names that are neither of a function nor a keyword, which is written in capitals. */
export function namesIn(tokens: readonly Token[]): readonly string[] {
  const names = tokens.filter(
    (token, at) =>
      isName(token) &&
      tokens[at + 1]?.text !== "(" &&
      !(token.kind === "word" && /^[A-Z]+$/.test(token.text)),
  );
  return [...new Set(names.map(({ text }) => text))];
}

/** `CONSTRAINT tasks_pkey PRIMARY KEY (id)` */
export function constraintIn(sql: string, tokens: readonly Token[]): Constraint {
  const name = tokens[1];
  const word = tokens[2]?.text.toUpperCase() ?? "";
  if (!isName(name) || !(word in constraintKinds)) {
    throw new UnreadSql(`${slice(sql, tokens).slice(0, 60)} is no constraint that is known`);
  }
  const kind = constraintKinds[word as keyof typeof constraintKinds];
  const clause = tokens.slice(2);
  const open = clause.findIndex(({ text, kind: of }) => of === "sign" && text === "(");
  const inside = open < 0 ? [] : clause.slice(open + 1, closing(clause, open));
  const references = clause.findIndex((token) => is(token, "REFERENCES"));
  return {
    name: name.text,
    kind,
    clause: slice(sql, clause),
    columns:
      kind === "check" || kind === "exclude"
        ? namesIn(inside)
        : splitAt(inside, ",").map((part) => slice(sql, part)),
    ...(references < 0 ? {} : { target: nameAt(clause, references + 1).name }),
  };
}
