import type { Comparator } from "../catalog/comparators.ts";
import type { Dimension } from "../catalog/units.ts";
import type { PieceRange } from "../words/group-words.ts";

/** A number in a text with its comparator and unit, as far as they are written. */
export interface QuantityMatch extends PieceRange {
  readonly start: number;
  readonly end: number;
  readonly value: number | readonly [number, number];
  readonly comparator?: Comparator;
  /** Normalised symbol; empty where none is written: then what follows is counted. */
  readonly unit: string;
  readonly dimension: Dimension | "mark";
  readonly percentile?: number;
  /** What it is of one of, where that stands within the rate: "30 requests per user per day". */
  readonly per?: string;
  /** Written as a modifier: `2-second`, `sub-100ms`. */
  readonly attached: boolean;
}
