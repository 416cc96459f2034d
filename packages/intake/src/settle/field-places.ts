import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { opposites } from "../catalog/field-sayings.ts";
import { singular } from "../words/singular.ts";
import { nameWords, writtenWords } from "../words/split-name.ts";
import { groupBy } from "./names.ts";

type Attribute = DraftOf<typeof brief.attribute>;
type Concept = DraftOf<typeof brief.concept>;

/** Where a sentence names an attribute, or could speak of it. */
export interface Place {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** The sentence has its name; else only its thing is named. */
  readonly isNamed: boolean;
  readonly isNumber: boolean;
  readonly values: readonly string[];
  /** What it says where it is true: `archived` of "is archived". */
  readonly flag?: string;
}

const numeric = /^(?:integer|decimal|percent|money)$/;
const numberName =
  /\b(?:amount|capacity|count|days|hours|level|limit|maximum|minimum|minutes|number|percentage|points|price|quantity|rate|size|stock|threshold|version)$/;

/**
 * Finds the attributes that a sentence can be about: those of the things that it, or what stands above it,
 * names; and of a name that only one thing has an attribute of. With `head`, those whose last word is this.
 */
export function fieldPlaces(
  attributes: readonly Attribute[],
  concepts: readonly Concept[],
): (sentence: string, above: readonly string[], head: string | undefined) => readonly Place[] {
  const things = groupBy(
    concepts.map(({ id, data }) => {
      const words = nameWords(data.name);
      return {
        ref: `brief/concept#${id}`,
        name: words.join(" "),
        last: words.at(-1) ?? "",
        pattern: patternOf(words),
      };
    }),
    ({ last }) => last,
  );
  const known = attributes.map((attribute) => {
    const words = nameWords(attribute.data.name);
    const last = words.at(-1) ?? "";
    return { attribute, name: words.join(" "), last, pattern: patternOf(words) };
  });
  const named = groupBy(known, ({ name }) => name);
  const byLast = groupBy(known, ({ last }) => last);
  const ofThing = groupBy(known, ({ attribute }) => attribute.data.concept);
  return (sentence, above, head) => {
    // What stands above is of a thing where it is its name.
    const titles = new Set(above.map((one) => nameWords(one).join(" ")));
    const words = new Set([sentence, ...above].flatMap((text) => writtenWords(text)).map(singular));
    const near = [...words]
      .flatMap((word) => things.get(word) ?? [])
      .filter(({ name, pattern }) => titles.has(name) || pattern.test(sentence));
    const own = [...new Set(near.map(({ ref }) => ref))].flatMap((ref) => ofThing.get(ref) ?? []);
    const isNear = new Set(own);
    if (head !== undefined) {
      const meant = own.filter(({ last }) => last === head);
      return meant.length === 1 ? meant.map(({ attribute }) => placeOf(attribute)) : [];
    }
    const elsewhere = [...words]
      .flatMap((word) => byLast.get(word) ?? [])
      .filter(
        (each) => !isNear.has(each) && each.name.length > 3 && named.get(each.name)?.length === 1,
      );
    const found = [...own, ...elsewhere].flatMap((each): readonly Place[] => {
      const at = each.pattern.exec(sentence);
      if (at) return [placeOf(each.attribute, at.index, at.index + at[0].length)];
      return isNear.has(each) ? [placeOf(each.attribute)] : [];
    });
    return alone(found);
  };
}

/** Names that two things have in one sentence tell nothing of either; in the order of the text. */
function alone(found: readonly Place[]): readonly Place[] {
  return found
    .filter(
      (one) =>
        !one.isNamed ||
        !found.some(
          (other) =>
            other !== one &&
            other.isNamed &&
            // The longer name at one place is the one that is meant.
            other.from <= one.from &&
            other.to >= one.to,
        ),
    )
    .toSorted((a, b) => a.from - b.from);
}

function placeOf({ id, data }: Attribute, from: number = -1, to: number = -1): Place {
  const words = nameWords(data.name);
  const flag = words.filter((word) => word !== "is" && word !== "has");
  const isFlag =
    data.values === undefined &&
    flag.length === 1 &&
    (data.type === "boolean" || (data.type === undefined && opposites.has(flag[0] ?? "")));
  return {
    id,
    from,
    to,
    isNamed: from >= 0,
    isNumber: data.type === undefined ? numberName.test(words.join(" ")) : numeric.test(data.type),
    values: (data.values ?? []).map((value) => value.toLowerCase()),
    ...(isFlag ? { flag: flag[0] ?? "" } : {}),
  };
}

/** Finds a name in small letters, in singular or plural, however its words are joined. */
export function patternOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[^\p{L}\p{M}\p{N}]/gu, "."));
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${escaped.join("[\\s_-]{0,2}")}(?:e?s)?(?![\\p{L}\\p{N}])`,
    "u",
  );
}
