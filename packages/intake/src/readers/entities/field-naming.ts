import { wordTable } from "@planc/core";
import { attributeTypes } from "../../catalog/attribute-types.ts";
import { toLabel } from "../../words/names.ts";
import { isPlural, singular } from "../../words/singular.ts";
import { plainName } from "../../words/split-name.ts";
import { isProperty } from "./property-name.ts";
import type { FieldFacts } from "./read-remark.ts";

/** The name in small letters, with the type that it shows. */
export function plainOf(
  written: string,
  { type }: FieldFacts,
): { readonly name: string; readonly type?: NonNullable<FieldFacts["type"]> } {
  const plain = toLabel(
    plainName(written).replace(/^[^\p{L}\p{N}]{1,9}|[^\p{L}\p{N})]{1,9}$/gu, ""),
  );
  const about =
    /^whether (?:it |they |the [\p{L}-]{1,20} )?(?:is |are |was |has been )?(.{2,60})$/u.exec(
      plain,
    );
  const typed = /^(monetary|numeric|boolean|textual) (?=\p{L})/u.exec(plain);
  if (typed?.[1] !== undefined && type === undefined) {
    return { name: plain.slice(typed[0].length), type: typeAdjectives[typed[1]] ?? "text" };
  }
  const level = /^(?:[\p{L}-]+ )?(?:priority|severity|urgency|importance)(?= level$)/u.exec(plain);
  if (level) return { name: level[0], ...(type === undefined ? {} : { type }) };
  const yes = /^(.{2,50}) (?:status|flag|state|toggle)$/.exec(plain);
  const told = about?.[1] ?? (yes?.[1] !== undefined && isCondition(yes[1]) ? yes[1] : undefined);
  if (told !== undefined && (type === undefined || type === "boolean")) {
    return { name: told, type: "boolean" };
  }
  const first = /^([^()]{2,40}?) or [^()]{2,40}$/.exec(plain)?.[1];
  // "phone or mobile number" goes by its first name.
  const either = /^([\p{L}-]{2,20})\/[\p{L}-]{2,20}$/u.exec(plain)?.[1];
  const other = either !== undefined && either !== "date" ? either : undefined;
  const named = first ?? other;
  const name = named !== undefined && isProperty(named) ? named : plain;
  const shown = type ?? typeByName(name);
  return { name, ...(shown === undefined ? {} : { type: shown }) };
}

const typeAdjectives: Readonly<Record<string, NonNullable<FieldFacts["type"]>>> = wordTable({
  monetary: "money",
  numeric: "decimal",
  boolean: "boolean",
  textual: "text",
});

/** "email verified status", "active flag": true or false. */
function isCondition(words: string): boolean {
  const last = words.split(" ").at(-1) ?? "";
  return (
    /(?:ed|able)$/.test(last) ||
    /^(?:active|read|public|private|visible|hidden|default|featured|paid|sent|complete|valid|single-use)$/.test(
      last,
    )
  );
}

function typeByName(plain: string): FieldFacts["type"] {
  if (/^(?:number|count|quantity) of /.test(plain)) return "integer";
  if (/^(?:is|has|can|should|allow|allows|enable|enabled) /.test(plain)) return "boolean";
  if (/ (?:flag|toggle)$/.test(plain) || / enabled$/.test(plain)) return "boolean";
  if (/ (?:at|on)$/.test(plain)) return "timestamp";
  const last = lastWord(plain);
  const lemma = singular(last);
  const known = attributeTypes[plain] ?? attributeTypes[last] ?? attributeTypes[lemma];
  const several = last !== lemma && !manyIsOne.has(last);
  return known === undefined || known === "list" || !several
    ? known
    : known === "money"
      ? known
      : "list";
}

/** Plurals that are one value. */
const manyIsOne: ReadonlySet<string> = new Set(
  "notes coordinates hours minutes days seconds details credentials settings preferences terms instructions servings".split(
    " ",
  ),
);

/** Whether a word is a plural of several values. */
export function isMany(word: string): boolean {
  return isPlural(word) && !manyIsOne.has(word);
}

/** The last word of a name, in small letters. */
export function lastWord(name: string): string {
  return plainName(name).split(" ").at(-1) ?? "";
}
