import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { nameWords } from "../words/split-name.ts";
import { patternOf } from "./field-places.ts";
import type { Readings } from "./readings.ts";

type Attribute = DraftOf<typeof brief.attribute>;

const given =
  /\b(?:enters?|gives?|sets?|specif(?:y|ies)) (?:an? |the |its |their )?([a-z][a-z -]{2,28}?) and (?:an? |the )?([a-z][a-z -]{2,28}?)(?=\s?[,.;(]|$)/;

/** "configures yearly checks, when they specify month and fee": what each of a list has. */
export function withListParts(
  attributes: readonly Attribute[],
  { statements }: Pick<Readings, "statements">,
): readonly Attribute[] {
  const texts = statements
    .map(({ data }) => data.text.toLowerCase())
    .filter((each) => given.test(each));
  if (texts.length === 0) return attributes;
  return attributes.map((attribute) => {
    const { type, parts, name } = attribute.data;
    if (type !== "list" || parts !== undefined) return attribute;
    const pattern = patternOf(nameWords(name));
    const told = texts.flatMap((text) => {
      const at = pattern.exec(text);
      const found = at && given.exec(text.slice(at.index + at[0].length));
      return found ? [[found[1] ?? "", found[2] ?? ""]] : [];
    });
    const [first] = told;
    return first ? { ...attribute, data: { ...attribute.data, parts: first } } : attribute;
  });
}
