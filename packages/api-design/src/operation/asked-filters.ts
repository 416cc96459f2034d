import type { Ref, ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { plural, words } from "../naming.ts";

type Field = ViewOf<typeof data.field>;
type Requirement = ViewOf<typeof brief.requirement>;

/** "search deals by name or value", "retrieval of customers by phone number", "filter by status and date" */
const finding =
  /\b(?:search|filter|find|look(?:ing|ed)? up|narrow|quer|retriev)(?:s|es|ed|ing|al|ies|y|e)?\b([^.;:]{0,100}?)\bby:?\s([^.;]{3,200})/gi;

const apart = /\b(?:(?:keyword|full-?text|free-?text|text)[ -]search|sort(?:ed|ing)?)\b/i;

/** Types of which one value is looked for. */
const comparable: ReadonlySet<string> = new Set([
  "text",
  "email",
  "phone",
  "country",
  "currency",
  "language",
  "date",
  "boolean",
  "integer",
  "money",
  "decimal",
]);

/** The requirements that name the thing; where it is the only one, all that are meant. */
export function requirementsAbout(
  name: string,
  requirements: readonly Requirement[],
  isAlone: boolean,
): readonly Requirement[] {
  const things = [name, plural(name)].map((each) => ` ${words(each).join(" ")} `);
  return requirements.filter(({ data }) => {
    if (data.priority === "wont") return false;
    const about = ` ${words(data.text.slice(0, 1_000)).join(" ")} `;
    return isAlone || things.some((each) => about.includes(each));
  });
}

/** Fields of a thing by which a text asks to find some of it, with whether a part of the value is enough. */
export interface AskedFilters {
  readonly fields: ReadonlySet<Ref>;
  readonly partial: boolean;
}

/** Reads them from the requirements that are about the thing. */
export function askedFilters(
  fields: readonly Field[],
  requirements: readonly Requirement[],
): AskedFilters {
  const found = new Set<Ref>();
  let partial = false;
  for (const { data } of requirements) {
    for (const [, between = "", list = ""] of data.text.slice(0, 1_000).matchAll(finding)) {
      // In which order they come is another matter, and so are words that are looked for.
      if (/\bsort/i.test(between)) continue;
      const said = ` ${words(list.split(apart)[0] ?? "").join(" ")} `;
      for (const field of fields) {
        const isNamed = said.includes(` ${words(field.data.name).join(" ")} `);
        if (isNamed && comparable.has(field.data.type)) found.add(field.ref);
      }
    }
    if (/\b(?:partial|contains|substring|containing)\b/i.test(data.text)) partial = true;
  }
  return { fields: found, partial };
}
