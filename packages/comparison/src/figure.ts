import type { Ref } from "@planc/core";

/** A number of one shape, with what it is counted from. */
export interface Figure {
  /** null where the plan does not have what it takes. */
  readonly value: number | null;
  /** As tables show it. */
  readonly text: string;
  /** Why it was not computed. */
  readonly because?: string;
  /** The nodes that it is counted from. */
  readonly refs: readonly Ref[];
}

/** What the figures of a row are, and how they are counted. */
export interface Row {
  readonly key: string;
  readonly title: string;
  /** Begins with what is counted; for people who ask where a figure is from. */
  readonly how: string;
  /** One a shape, in the order of the shapes. */
  readonly figures: readonly Figure[];
}

/** Nothing is made up where the plan says nothing. */
export function notComputed(because: string): Figure {
  return { value: null, text: "unknown", because, refs: [] };
}
