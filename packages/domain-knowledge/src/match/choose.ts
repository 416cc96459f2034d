import type { shapes } from "@planc/core/ir";
import type * as z from "zod";
import type { Score } from "./score.ts";

export type ProductKind = z.output<typeof shapes.productKind>;

/** What makes a text be about a domain at all: more than a part of the product, such as a live chat. */
const enoughAlone = 0.55;
const enoughBeside = 0.5;
const step = 0.001;
/** A further domain has to speak nearly as loudly as the first. */
const nearly = 0.55;

export interface Chosen {
  /** The kinds of product that the text states. */
  readonly kinds: ReadonlySet<ProductKind>;
  /** Whether usual words of a domain, without its name, may be enough. */
  readonly byWords: (score: Score) => boolean;
}

/**
 * The archetypes that match, the strongest first. The first may match by its usual words alone; others
 * are blended in where the text names them, and not only as one of many parts. Without stated kinds, two that no kind of product has in
 * common do not blend: a text about a tool is not about a web shop. A special one takes the place of
 * the general ones that it knows better.
 */
export function chooseMatches(
  scores: readonly Score[],
  { kinds, byWords }: Chosen,
): readonly Score[] {
  const candidates = scores
    .filter(
      (each) =>
        each.score >= enoughBeside &&
        fits(each.archetype.kinds, kinds) &&
        (each.named || byWords(each)),
    )
    .sort(before);
  const first =
    candidates.find(({ announced, score }) => announced && score >= enoughAlone) ?? candidates[0];
  if (first === undefined || first.score < enoughAlone) return [];
  const blended = candidates.filter(
    (each) =>
      each === first ||
      (each.announced &&
        each.score >= nearly * first.score &&
        (kinds.size > 0 || each.archetype.kinds.some((k) => first.archetype.kinds.includes(k)))),
  );
  const replaced = new Set(blended.flatMap((each) => each.archetype.insteadOf ?? []));
  return apart(blended.filter((each) => !replaced.has(each.archetype.key)));
}

/** Scores that differ, so that whoever reads them finds the same order. */
function apart(scores: readonly Score[]): readonly Score[] {
  let least = 1;
  return scores.map((each) => {
    least = Math.min(each.score, least - step);
    return { ...each, score: Math.round(least * 1000) / 1000 };
  });
}

/** Of two that speak as loudly: the one of more different phrases, then the one that is said first. */
function before(a: Score, b: Score): number {
  return (
    b.score - a.score ||
    b.phrases - a.phrases ||
    a.first - b.first ||
    (a.archetype.key < b.archetype.key ? -1 : 1)
  );
}

function fits(wanted: readonly ProductKind[], stated: ReadonlySet<ProductKind>): boolean {
  return stated.size === 0 || wanted.some((kind) => stated.has(kind));
}
