import type { DataOf, Place } from "@planc/core";
import type { host } from "@planc/core/ir";

/** A fact as the plan holds it. */
export type Fact = DataOf<typeof host.fact>;

type Without<Data, Key extends PropertyKey> = Data extends unknown ? Omit<Data, Key> : never;

/** A fact as a reader finds it in a text: the place is that of the characters from `at[0]` up to `at[1]`. */
export interface Sighting {
  readonly fact: Without<Fact, "path" | "line">;
  readonly at: readonly [number, number];
}

/** A fact with the places that state it. */
export interface FoundFact {
  readonly fact: Fact;
  readonly places: readonly [Place, ...Place[]];
}

/** A file that states facts. */
export interface FactSource {
  /** The id under which places name it. */
  readonly id: string;
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  readonly kind: "repository" | "plan";
  readonly sha256: string;
  /** UTF-16 code units. */
  readonly length: number;
}
