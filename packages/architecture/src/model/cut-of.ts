import type { Ref, ViewOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { type Cut, usualCuts } from "../catalog/decompositions.ts";

/** The cut that counts, with what says so. */
export interface DecidedCut extends Cut {
  /** The style, and the pack's word on it where there is one. */
  readonly from: readonly [Ref, ...Ref[]];
}

/** How the decided style is cut: as a pack says for it, else as usual. */
export function cutOf(
  style: ViewOf<typeof decision.style>,
  said: readonly ViewOf<typeof decision.decomposition>[] = [],
): DecidedCut {
  const [own] = said
    .filter(({ data }) => data.style === style.data.style)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return own
    ? { ...own.data, from: [style.ref, own.ref] }
    : { ...usualCuts[style.data.style], from: [style.ref] };
}
