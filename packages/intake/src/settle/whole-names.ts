import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { nameWords } from "../words/split-name.ts";
import type { Readings } from "./readings.ts";

type Attribute = DraftOf<typeof brief.attribute>;

/** Pieces of a list are no longer than this: a name and what it is of. */
const longestPiece = 80;
const mostWords = 7;
const preposition = /^(?:by|for|from|in|of|on|per|to|until)$/;

/**
 * Attributes with the longer name that a list of the text gives them beside others of the same thing:
 * "deployment frequency, lead time for changes and failure rate" tells what a "lead time" is of.
 */
export function withWholeNames(
  attributes: readonly Attribute[],
  { statements }: Pick<Readings, "statements">,
): readonly Attribute[] {
  const byName = Map.groupBy(
    attributes.filter(({ data }) => nameWords(data.name).length > 1),
    ({ data }) => nameWords(data.name).join(" "),
  );
  if (byName.size === 0) return attributes;
  const longer = new Map<string, string>();
  for (const { data } of statements) {
    if (!data.text.includes(",")) continue;
    const found = piecesOf(data.text).flatMap((piece) => namedBy(piece, byName));
    const beside = Map.groupBy(found, ({ attribute }) => attribute.data.concept);
    for (const [, own] of beside) {
      if (new Set(own.map(({ attribute }) => attribute.id)).size < 2) continue;
      for (const { attribute, whole } of own)
        if (whole !== undefined && !longer.has(attribute.id)) longer.set(attribute.id, whole);
    }
  }
  if (longer.size === 0) return attributes;
  return attributes.map((each) => {
    const whole = longer.get(each.id);
    const also = each.data.also ?? [];
    if (whole === undefined || also.includes(whole) || also.length >= 4) return each;
    return { ...each, data: { ...each.data, also: [...also, whole] } };
  });
}

function piecesOf(text: string): readonly string[] {
  return text
    .split(/[,;:()]|\s(?:and|or)\s|\.(?:\s|$)/)
    .map((piece) => piece.trim().replace(/^(?:and|or|the|a|an) /i, ""))
    .filter((piece) => piece.length > 0 && piece.length <= longestPiece);
}

interface Named {
  readonly attribute: Attribute;
  /** The piece, where it says more than the name. */
  readonly whole?: string;
}

/** The attributes that a piece of a list begins with, the longest name first. */
function namedBy(
  piece: string,
  byName: ReadonlyMap<string, readonly Attribute[]>,
): readonly Named[] {
  const words = piece.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
  if (words.length < 2 || words.length > mostWords) return [];
  for (let length = words.length; length > 1; length--) {
    const front = words.slice(0, length);
    const found = byName.get(nameWords(front.join(" ")).join(" "));
    if (!found) continue;
    const rest = words.slice(length);
    if (rest.length === 0) return found.map((attribute) => ({ attribute }));
    // "lead time for changes", "time to restore service"; not "due date picker".
    const isOf = rest.length < 4 && preposition.test(rest[0] ?? "") && rest.length > 1;
    const isEnd = rest.length === 1 && front.some((word) => preposition.test(word));
    return isOf || isEnd ? found.map((attribute) => ({ attribute, whole: words.join(" ") })) : [];
  }
  return [];
}
