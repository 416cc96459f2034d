import type { ViewOf } from "@planc/core";
import type { vocabulary } from "@planc/core/ir";

/** A name that a catalogue knows. */
export type Term = ViewOf<typeof vocabulary.term>;

/** A name of the vocabulary in a text: pieces `first` up to `last` (exclusive). */
export interface TermMatch {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** The terms that share the name, sorted by id; mostly one. */
  readonly terms: readonly [Term, ...Term[]];
}
