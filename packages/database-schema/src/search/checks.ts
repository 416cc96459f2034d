import { type DataOf, figureOf, spoken, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { leastGain } from "../catalog/search-numbers.ts";
import { withArticle } from "../naming/identifier.ts";
import type { Found } from "./found.ts";

type Check = Omit<DataOf<typeof data.searchCheck>, "search">;
type Field = ViewOf<typeof data.field>;

/** Questions with known answers, from the fields that are looked in and what a search promises. */
export function checksOf(
  { words, by, engineIndex, entity, fields }: Found,
  about: {
    readonly fieldBy: ReadonlyMap<string, Field>;
    readonly tolerant: boolean;
    readonly suggests: boolean;
    /** What keeps some of them from some searchers. */
    readonly hides: { readonly field: Field; readonly says: string } | undefined;
  },
): readonly Check[] {
  const thing = spoken(entity.data.name);
  const title = words.find(({ data: { type } }) => type === "text");
  const text = words.find((each) => each !== title);
  const code = engineIndex?.data.fields
    .filter(({ role }) => role === "facet")
    .flatMap((each) => about.fieldBy.get(each.field) ?? [])
    .find(({ data }) => data.unique && data.type === "text");
  const gain = figureOf("least", "ratio", { least: { value: leastGain, unit: "ratio" } });
  const one = figureOf("least", "ratio", { least: { value: 1, unit: "ratio" } });
  const named = (field: Field) => spoken(field.data.name);
  const ranks = by === "engine";
  // What an index over words finds is plain; what nobody may find is not.
  return [
    ...(title && ranks
      ? [
          {
            kind: "whole-title" as const,
            field: title.ref,
            asks: `the ${named(title)} of ${withArticle(thing)}`,
            expects: "that one first",
            least: one,
          },
        ]
      : []),
    ...(text && ranks
      ? [
          {
            kind: "word-of-prose" as const,
            field: text.ref,
            asks: `a word that stands in the ${named(text)} of ${withArticle(thing)} alone`,
            expects: "those with it among the first 10",
            least: gain,
          },
        ]
      : []),
    ...(title && text && ranks
      ? [
          {
            kind: "title-before-prose" as const,
            field: title.ref,
            asks: `a word of one ${thing}'s ${named(title)} and another's ${named(text)}`,
            expects: `${named(title)} before ${named(text)}`,
            least: gain,
          },
        ]
      : []),
    ...(title && about.tolerant
      ? [
          {
            kind: "letter-wrong" as const,
            field: title.ref,
            asks: `the ${named(title)} of ${withArticle(thing)}, one letter wrong`,
            expects: "that one among the first 3",
            least: gain,
          },
        ]
      : []),
    ...(title && about.suggests
      ? [
          {
            kind: "beginning" as const,
            field: title.ref,
            asks: `the first 3 letters of ${withArticle(thing)} ${named(title)}`,
            expects: "that one among the suggestions",
            least: gain,
          },
        ]
      : []),
    ...(code
      ? [
          {
            kind: "code" as const,
            field: code.ref,
            asks: `a whole ${named(code)}`,
            expects: `the ${thing} of it and no other`,
            least: one,
          },
        ]
      : []),
    ...(about.hides && fields.length > 0
      ? [
          {
            kind: "not-shown" as const,
            field: about.hides.field.ref,
            asks: `words of ${withArticle(thing)} that its searcher may not find (${about.hides.says})`,
            expects: ranks ? "nothing, in the list and in counts" : "nothing",
          },
        ]
      : []),
  ];
}
