import type { shapes } from "@planc/core/ir";
import type * as z from "zod";
import type { Score } from "./score.ts";

export type ProductKind = z.output<typeof shapes.productKind>;

/** What makes a text be about a domain at all: more than a part of the product, such as a live chat. */
const enoughAlone = 0.55;
const enoughBeside = 0.5;
/** A further domain has to speak nearly as loudly as the first. */
const nearly = 0.55;

/**
 * The archetypes that match, the strongest first. The first may match by its usual words alone; others
 * are blended in where the text names them. Without stated kinds, two that no kind of product has in
 * common do not blend: a text about a tool is not about a web shop. A special one takes the place of
 * the general ones that it knows better.
 */
export function chooseMatches(
  scores: readonly Score[],
  kinds: ReadonlySet<ProductKind>,
): readonly Score[] {
  const candidates = scores
    .filter(({ archetype, score }) => score >= enoughBeside && fits(archetype.kinds, kinds))
    .sort((a, b) => b.score - a.score || (a.archetype.key < b.archetype.key ? -1 : 1));
  const first = candidates[0];
  if (first === undefined || first.score < enoughAlone) return [];
  const blended = candidates.filter(
    (each) =>
      each === first ||
      (each.named &&
        each.score >= nearly * first.score &&
        (kinds.size > 0 || each.archetype.kinds.some((k) => first.archetype.kinds.includes(k)))),
  );
  const replaced = new Set(blended.flatMap((each) => each.archetype.insteadOf ?? []));
  return blended.filter((each) => !replaced.has(each.archetype.key));
}

function fits(wanted: readonly ProductKind[], stated: ReadonlySet<ProductKind>): boolean {
  return stated.size === 0 || wanted.some((kind) => stated.has(kind));
}
