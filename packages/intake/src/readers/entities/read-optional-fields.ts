import { typeWords } from "../../catalog/field-words.ts";
import { isPlural } from "../../words/singular.ts";
import type { Notebook } from "../notebook.ts";
import type { Sentence } from "../sentence.ts";
import type { Declared } from "./declared.ts";
import { noteField } from "./note-facts.ts";
import { theOne } from "./one-field.ts";
import { fieldOf } from "./read-field.ts";

/** So many known fields of one thing in a sentence say that what else it lists is of the thing as well. */
const enough = 3;

/** What comes more than once, whatever the language of its noun. */
const severalTimes = /\b(?:additional|further|multiple|recurring|repeated|repeating|several)\b/i;

/** What a field, a value and their kinds are called, which name none. */
const saidOfFields: ReadonlySet<string> = new Set(
  "attribute column detail element entry field information input parameter property value".split(
    " ",
  ),
);

const optionalOnes =
  /\boptional ((?:[\p{L}-]{2,24} ){0,3}[\p{L}-]{2,24})(?=\s{0,1}(?:[,.;)]|$))/giu;

/** "collects: name, weight, colour and optional yearly checks": the last is a field as the others are. */
export function readOptionalFields(sentence: Sentence, declared: Declared, notes: Notebook): void {
  const { text } = sentence;
  if (!text.includes("optional ")) return;
  const mentions = declared.fields.mentions(text);
  const things = new Set(declared.index.mentions(text).map(({ concept }) => concept));
  const owners = new Map<string, Set<string>>();
  for (const { found } of mentions) {
    const known = theOne(found, things);
    if (!known) continue;
    owners.set(known.concept, (owners.get(known.concept) ?? new Set()).add(known.name));
  }
  const [owner, ...others] = [...owners].filter(([, names]) => names.size >= enough);
  if (owner === undefined || others.length > 0) return;
  for (const match of text.matchAll(optionalOnes)) {
    const written = match[1] ?? "";
    const from = match.index + match[0].length - written.length;
    const span = { from, to: from + written.length };
    const isKnown = [...mentions, ...declared.index.mentions(text)].some(
      (each) => each.span.to === span.to,
    );
    const last = written.split(" ").at(-1)?.toLowerCase() ?? "";
    // "age as an optional field" and "reason (optional text)" say of a field that it may be missing.
    const isSaidOf = saidOfFields.has(last) || typeWords[last] !== undefined;
    if (isKnown || isSaidOf || text.charAt(match.index - 1) === "(") continue;
    const isMany = isPlural(written.split(" ").at(-1) ?? "") || severalTimes.test(written);
    const facts = { required: false, ...(isMany ? { type: "list" as const } : {}) };
    noteField(sentence, owner[0], fieldOf(written, span, facts, isMany), notes);
  }
}
