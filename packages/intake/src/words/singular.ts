import { wordTable } from "@planc/core";
import pluralize from "pluralize";
import { remember } from "./remember.ts";

/** Words in -s that are singular, or have no singular, beside those that the library knows. */
const fixed: ReadonlySet<string> = new Set(
  "aws sms css dns https ios gps sas kubernetes redis postgres analytics metrics logistics series news lens canvas status bonus campus corpus virus process access address business progress success class pass less unless various previous always across this its has was is as us".split(
    " ",
  ),
);

/** Irregular plurals that do not end in -s. */
const irregular: Readonly<Record<string, string>> = wordTable({
  people: "person",
  children: "child",
  men: "man",
  women: "woman",
  criteria: "criterion",
  indices: "index",
});

/** The singular of a noun in small letters. */
export const singular: (noun: string) => string = remember(singularOf);

function singularOf(noun: string): string {
  const known = irregular[noun];
  if (known !== undefined) return known;
  if (!noun.endsWith("s") || noun.length < 4 || fixed.has(noun)) return noun;
  if (noun.endsWith("ss") || noun.endsWith("us") || noun.endsWith("is")) return noun;
  return pluralize.singular(noun);
}

/** Whether a noun in small letters is a plural. */
export function isPlural(noun: string): boolean {
  return singular(noun) !== noun;
}

/** The plural of a noun. */
export function plural(noun: string): string {
  return pluralize(noun);
}
