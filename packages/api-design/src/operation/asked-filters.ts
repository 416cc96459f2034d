import type { Ref, ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { plural, words } from "../naming.ts";

type Field = ViewOf<typeof data.field>;
type Requirement = ViewOf<typeof brief.requirement>;

/** "search deals by name or value", "retrieval of customers by phone number", "filter by status and date" */
const finding =
  /\b(?:search|filter|find|look(?:ing|ed)? up|narrow|quer|retriev)(?:s|es|ed|ing|al|ies|y|e)?\b([^.;:]{0,100}?)\bby:?\s([^.;]{3,200})/gi;

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

/** Fields of a thing by which a text asks to find some of it, with whether a part of the value is enough. */
export interface AskedFilters {
  readonly fields: ReadonlySet<Ref>;
  readonly partial: boolean;
}

/** Reads them from the requirements that name the thing, or, where it is the only one, from all of them. */
export function askedFilters(
  name: string,
  fields: readonly Field[],
  requirements: readonly Requirement[],
  isAlone: boolean,
): AskedFilters {
  const things = [name, plural(name)].map((each) => ` ${words(each).join(" ")} `);
  const found = new Set<Ref>();
  let partial = false;
  for (const { data } of requirements) {
    if (data.priority === "wont") continue;
    const about = ` ${words(data.text.slice(0, 1_000)).join(" ")} `;
    if (!isAlone && !things.some((each) => about.includes(each))) continue;
    for (const [, , list = ""] of data.text.slice(0, 1_000).matchAll(finding)) {
      const said = ` ${words(list).join(" ")} `;
      for (const field of fields) {
        const isNamed = said.includes(` ${words(field.data.name).join(" ")} `);
        if (isNamed && comparable.has(field.data.type)) found.add(field.ref);
      }
    }
    if (/\b(?:partial|contains|substring|containing)\b/i.test(data.text)) partial = true;
  }
  return { fields: found, partial };
}
