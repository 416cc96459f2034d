import type { Ref } from "@planc/core";
import type { Plan } from "@planc/core/host";
import type { Asked } from "./asked.ts";
import type { Counted } from "./rows.ts";

/** The brief's numbers that may be others: what the ranking is computed anew with. */
export interface World {
  /** How many times the planned load. */
  readonly load: number;
  /** People who build it; absent where nobody says. */
  readonly people?: number;
}

/** What a measure finds in one shape. */
export type Reading =
  | {
      /** Above 0, and the less the better: only how many times another's it is counts. */
      readonly value: number;
      readonly text: string;
      /** What it is made of, in words that name things of the plan. */
      readonly detail: string;
      readonly refs: readonly Ref[];
    }
  | { readonly missing: string };

/** The plans that are compared, and what holds for all of them. */
export interface Field {
  /** The plan of the input alone: what the brief asks for is read from it. */
  readonly own: Plan;
  readonly counted: readonly Counted[];
}

/** A property by which shapes are ranked. */
export interface Measure {
  readonly key: string;
  readonly title: string;
  /** How the value comes about. */
  readonly formula: string;
  /** One a shape; where one is missing, it ranks none of them. */
  readonly read: (field: Field, world: World) => readonly Reading[];
  /** What all readings rest on, where that is a fact of its own. */
  readonly basis?: (field: Field) => string | undefined;
  /** How much the brief asks for it, or would with the numbers of the world in it. */
  readonly asked: (field: Field, world: World) => Asked;
}
