export { type Asked, askedBy, type Cited, unasked } from "./asked.ts";
export { type Block, blocksOf, type TellOptions } from "./blocks.ts";
export {
  type Compared,
  type ComparedShape,
  type Comparison,
  comparisonOf,
  type OwnStyle,
  type Ranking,
  type Shape,
} from "./comparison.ts";
export type { Crossing } from "./crossings.ts";
export type { Figure, Row } from "./figure.ts";
export type { Waiting } from "./hops.ts";
export type { Field, Measure, Reading, World } from "./measure.ts";
export { measures } from "./measures/index.ts";
export type { Programs, Units } from "./programs.ts";
export type { Factor, LeftOut, Weighing } from "./ranking.ts";
export type { Counted, Owned } from "./rows.ts";
export type { Steady, Turn, Turns } from "./turns.ts";
