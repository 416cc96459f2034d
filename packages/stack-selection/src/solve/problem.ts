/**
 * Choosing one value per variable so that all work together and the sum of scores is the largest.
 * Scores are whole ten-thousandths: sums are exact, and equal ones are equal.
 */
export interface Problem {
  readonly variables: readonly Variable[];
  /** What two values give each other; absent pairs neither help nor hinder. */
  readonly relations: readonly Relation[];
  /** A value that is allowed only if one of the others is chosen too. */
  readonly clauses: readonly Clause[];
}

export interface Variable {
  readonly id: string;
  /** Sorted by key, so that the first of equals is always the same. */
  readonly values: readonly { readonly key: string; readonly score: number }[];
}

/** Between two variables, by their places in the list. */
export interface Relation {
  readonly one: number;
  readonly other: number;
  /** Bonus of each pair of values, `bonus[i][j]`; `null` where they exclude each other. */
  readonly bonus: readonly (readonly (number | null)[])[];
}

export interface Clause {
  readonly variable: number;
  readonly value: number;
  readonly anyOf: readonly { readonly variable: number; readonly value: number }[];
}

export interface Solution {
  /** For each variable the place of its value. */
  readonly values: readonly number[];
  readonly score: number;
}
