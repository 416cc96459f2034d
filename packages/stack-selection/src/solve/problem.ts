/**
 * Choosing one value per variable so that all work together and the sum of scores is the largest.
 * Scores are whole ten-thousandths: sums are exact, and equal ones are equal.
 */
export interface Structure {
  /** How many values each variable has. */
  readonly sizes: readonly number[];
  /** What two values give each other; absent pairs neither help nor hinder. */
  readonly relations: readonly Relation[];
  /** A value that is allowed only if one of the others is chosen too. */
  readonly clauses: readonly Clause[];
}

/** Between two variables, by their places in the list. */
export interface Relation {
  readonly one: number;
  readonly other: number;
  /** Bonus of each pair of values, `bonus[i][j]`; `null` where they exclude each other. */
  readonly bonus: readonly (readonly (number | null)[])[];
}

export interface Place {
  readonly variable: number;
  readonly value: number;
}

export interface Clause extends Place {
  readonly anyOf: readonly Place[];
}

/** By variable and value; `null` for a value that may not be taken. */
export type ScoreTable = readonly (readonly (number | null)[])[];

export interface Solution {
  /** For each variable the place of its value. */
  readonly values: readonly number[];
  readonly score: number;
}
