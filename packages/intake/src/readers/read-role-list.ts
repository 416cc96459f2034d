import { privilegedRoles } from "../catalog/nouns.ts";
import { beforeRoles, givingRoles, listOpening, someOnly } from "../catalog/role-list-words.ts";
import { capitalise, toLabel } from "../words/names.ts";
import { isRoleName } from "../words/role-names.ts";
import { singular } from "../words/singular.ts";
import type { Notebook } from "./notebook.ts";
import type { Sentence } from "./sentence.ts";
import type { TextSpan } from "./text-span.ts";

interface RoleList {
  readonly names: readonly string[];
  readonly span: TextSpan;
}

const elsewhere: ReadonlySet<string> = new Set(
  "scenario story out-of-scope open-question procedure struck-out principle criterion edge-case".split(
    " ",
  ),
);

/** Reads which roles there are: "three roles: Clerk, Buyer and Admin", "with Driver and Dispatcher roles". */
export function readRoleList(sentence: Sentence, notes: Notebook): void {
  if (sentence.kind === "code" || sentence.kind === "heading") return;
  if (sentence.role !== undefined && elsewhere.has(sentence.role)) return;
  const found = roleListIn(sentence.text);
  if (!found) return;
  const listed = someOnly.test(sentence.text) ? "some" : "all";
  for (const name of found.names) noteListed({ sentence, name, listed, span: found.span }, notes);
}

/** Writes a role down as one of those that the text lists. */
export function noteListed(
  role: {
    readonly sentence: Sentence;
    readonly name: string;
    readonly listed: "all" | "some";
    readonly span?: TextSpan;
  },
  notes: Notebook,
): void {
  const { sentence, name, listed, span } = role;
  const privileged = privilegedRoles.has(headOf(name));
  notes.actors.put(
    sentence,
    [name, "listed"],
    {
      statement: sentence.ref,
      name,
      kind: "person",
      listed,
      ...(privileged ? { privileged } : {}),
    },
    span,
  );
}

/** The roles that a sentence lists; nothing where it lists none, or what people are to one thing. */
export function roleListIn(text: string): RoleList | undefined {
  for (const { index, 0: found } of text.matchAll(
    /\broles\b|\brole (?:set|list|definitions)\b/gi,
  )) {
    const from = index + found.length;
    const list = behind(text, index, from) ?? inFront(text, index);
    if (list) return list;
  }
  return undefined;
}

/** "three roles: Clerk, Buyer and Admin", "a fixed role set - A, B and C" */
function behind(text: string, at: number, from: number): RoleList | undefined {
  const before = /([\p{L}\p{N}-]+)\s+$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1];
  const opens = at === 0 || before === undefined || beforeRoles.has(before.toLowerCase());
  if (!opens && !/^\d{1,2}$/.test(before)) return undefined;
  const opening = listOpening.exec(text.slice(from, from + 80))?.[0] ?? "";
  if (!/[:—–=(-]|\b(?:are|is)\b|\binclud|such as|e\.g\./i.test(opening)) return undefined;
  const first = from + opening.length;
  const rest = text.slice(first, first + 300);
  const end = /[.;)\n]|\s[—–-]\s|\band MUST\b/.exec(rest)?.index ?? rest.length;
  return listOf(text, first, first + end);
}

/** "with at least Driver and Dispatcher roles", "enforce Owner / Tenant roles" */
function inFront(text: string, at: number): RoleList | undefined {
  const window = text.slice(Math.max(0, at - 120), at);
  const words = [...window.matchAll(/[^\s,/]+|[,/]/gu)];
  let first = words.length;
  while (first > 0) {
    const word = words[first - 1]?.[0] ?? "";
    const joins = /^(?:,|\/|and|or|&)$/.test(word);
    if (!joins && !/^[`*"“'_]{0,3}\p{Lu}[\p{L}\p{N}-]*[`*"”'_]{0,3}$/u.test(word)) break;
    first--;
  }
  const opening = words[first - 1]?.[0].toLowerCase() ?? "";
  const from = words[first]?.index;
  if (from === undefined || !givingRoles.has(opening)) return undefined;
  const base = Math.max(0, at - 120);
  return listOf(text, base + from, at);
}

function listOf(text: string, from: number, to: number): RoleList | undefined {
  const parts = text
    .slice(from, to)
    .replace(/\([^()]{0,60}\)/g, " ")
    .split(/,|\/|\s(?:and|or|&)\s/)
    .map((part) => part.replace(/^\s*(?:and|or)\s/, ""))
    .map((part) => part.replace(/[`*"“”'_]/g, " ").trim())
    .filter((part) => part !== "" && !/^etc$/i.test(part));
  const names = parts.map(roleNamed);
  const known = names.filter((name) => name !== undefined);
  if (known.length < 2 || known.length < names.length) return undefined;
  if (known.filter((name) => isRoleName(headOf(name))).length * 2 < known.length) return undefined;
  return { names: [...new Set(known)], span: { from, to } };
}

/** The name of a role, as a list has it; nothing where it is none. */
export function roleNamed(part: string): string | undefined {
  const words = part.replace(/^(?:an?|the)\s+/i, "").split(/\s+/);
  const plain = words.every((word) => /^\p{L}[\p{L}-]{0,30}$/u.test(word));
  if (!plain || words.length > 3) return undefined;
  const last = words.at(-1) ?? "";
  const isName = /^\p{Lu}/u.test(part) || isRoleName(singular(last.toLowerCase()));
  if (!isName) return undefined;
  const name = [...words.slice(0, -1), singular(last.toLowerCase())].join(" ").toLowerCase();
  return toLabel(capitalise(name));
}

/** The last word of a role, in the singular. */
export function headOf(name: string): string {
  return singular(name.slice(name.lastIndexOf(" ") + 1).toLowerCase());
}
