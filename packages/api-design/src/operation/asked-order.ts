import type { Ref, ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import {
  byAge,
  byWords,
  listEnds,
  narrowing,
  orderable,
  ranged,
  rangeEnds,
  sorting,
  wordsIn,
} from "../catalog/list-words.ts";
import { words } from "../naming.ts";
import { meantThing } from "./meant-thing.ts";

type Field = ViewOf<typeof data.field>;
type Requirement = ViewOf<typeof brief.requirement>;

/** How a text asks for a list to be ordered, searched and narrowed, with what asks for it. */
export interface AskedOrder {
  readonly order: readonly Field[];
  /** Fields of which two values bound what is listed. */
  readonly ranges: readonly Field[];
  /** What words are looked for in; all of it where the text does not say. */
  readonly searched: readonly Field[] | undefined;
  readonly requirements: readonly Ref<"brief/requirement">[];
}

/** Reads it from requirements where they are about the thing, and not about another that they name, too. */
export function askedOrder(
  /** The name of the thing, those of all things, and whether there is no other. */
  thing: { readonly name: string; readonly all: readonly string[]; readonly isAlone: boolean },
  fields: readonly Field[],
  requirements: readonly Requirement[],
): AskedOrder {
  const order = new Set<Field>();
  const ranges = new Set<Field>();
  const looked = new Set<Field>();
  const asking = new Set<Ref<"brief/requirement">>();
  let isSearched = false;
  for (const { ref, data } of requirements) {
    const text = data.text.slice(0, 1_000).replaceAll(/\([^()]{0,200}\)/g, "");
    const isMeant = ({ 0: said, index }: RegExpExecArray) =>
      thing.isAlone ||
      meantThing(text, { from: index, to: index + said.length }, thing.all) === thing.name;
    const found = {
      order: [...text.matchAll(sorting)]
        .filter(isMeant)
        .flatMap(([, list = ""]) => orderOf(list, fields)),
      ranges: narrowing.test(text)
        ? [...text.matchAll(ranged)]
            .filter(isMeant)
            .flatMap(([, name = ""]) => rangeOf(name, fields) ?? [])
        : [],
    };
    for (const each of found.order) order.add(each);
    for (const each of found.ranges) ranges.add(each);
    const said = byWords.exec(text);
    const searches = said !== null && isMeant(said);
    if (searches) {
      isSearched = true;
      for (const each of namedIn(wordsIn.exec(text)?.[1] ?? "", fields)) looked.add(each);
    }
    if (searches || found.order.length > 0 || found.ranges.length > 0) asking.add(ref);
  }
  return {
    order: [...order],
    ranges: [...ranges],
    searched: isSearched ? [...looked] : undefined,
    requirements: [...asking],
  };
}

function orderOf(list: string, fields: readonly Field[]): readonly Field[] {
  const end = list.search(listEnds);
  return elementsOf(end < 0 ? list : list.slice(0, end)).flatMap((name) => {
    if (byAge.test(name)) return createdAt(fields) ?? [];
    return fieldNamed(name, fields, ({ data }) => orderable.has(data.type)) ?? [];
  });
}

/** "price, name, and newest" */
function elementsOf(list: string): readonly string[] {
  return list
    .split(/,|\/|\b(?:and|or|as well as)\b/i)
    .map((each) => words(each).join(" "))
    .map((each) =>
      each.replace(/^(?:the|a|an|its|their) | (?:order|first|ascending|descending)$/g, ""),
    )
    .filter((each) => each !== "");
}

/** The field of that name, or the only one whose name ends with it: the `order date` is the date. */
function fieldNamed(
  name: string,
  fields: readonly Field[],
  fits: (field: Field) => boolean,
): Field | undefined {
  const fitting = fields.filter((each) => each.data.references === undefined && fits(each));
  const plain = (each: Field) => words(each.data.name).join(" ");
  const exact = fitting.find((each) => plain(each) === name);
  if (exact) return exact;
  const ending = fitting.filter((each) => !each.data.generated && plain(each).endsWith(` ${name}`));
  return ending.length === 1 ? ending[0] : undefined;
}

function createdAt(fields: readonly Field[]): Field | undefined {
  return fields.find(
    ({ data: { name, generated, type } }) =>
      generated && type === "timestamp" && name === "created at",
  );
}

/** "custom date range", "total spend range": the most words that name a field. */
function rangeOf(phrase: string, fields: readonly Field[]): Field | undefined {
  const said = words(phrase);
  const fits = ({ data }: Field) => rangeEnds.has(data.type);
  for (let first = 0; first < said.length; first++) {
    const found = fieldNamed(said.slice(first).join(" "), fields, fits);
    if (found) return found;
  }
  if (said.at(-1) !== "date") return undefined;
  const dates = fields.filter(({ data }) => data.type === "date" || data.type === "timestamp");
  const own = dates.filter(({ data }) => !data.generated);
  return own.length === 1 ? own[0] : undefined;
}

function namedIn(list: string, fields: readonly Field[]): readonly Field[] {
  const said = ` ${words(list).join(" ")} `;
  return fields.filter(
    ({ data }) =>
      /^(?:text|long-text|email)$/.test(data.type) &&
      said.includes(` ${words(data.name).join(" ")} `),
  );
}
