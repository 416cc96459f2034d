import type { Place, Relation, ScoreTable, Structure } from "@planc/stack-selection";

/** Needs of a large product, each with the options that the catalogue has for one of them. */
export interface StackFixture {
  readonly structure: Structure;
  readonly scores: ScoreTable;
}

/**
 * A stack in which a third of the needs is bound to the language, a third to the provider, each gets a
 * bonus beside the next, and every fourth has an option that calls for one of another need.
 */
export function stack(slots: number, options: number): StackFixture {
  const next = numbers();
  const places = Array.from({ length: slots }, (_, at) => at);
  const grid = (cell: (row: number, column: number) => number | null) =>
    Array.from({ length: options }, (_, row) =>
      Array.from({ length: options }, (_each, column) => cell(row, column)),
    );
  const bound = (one: number, other: number): Relation => ({
    one,
    other,
    bonus: grid((row, column) => ((row + column) % 3 === 0 ? 0 : null)),
  });
  const beside = (one: number): Relation => ({
    one,
    other: one + 1,
    bonus: grid(() => (next() < 0.2 ? 300 : 0)),
  });
  return {
    structure: {
      sizes: places.map(() => options),
      relations: [
        ...places.filter((at) => at > 1 && at % 3 === 0).map((at) => bound(0, at)),
        ...places.filter((at) => at > 1 && at % 3 === 1).map((at) => bound(1, at)),
        ...places.filter((at) => at > 1 && at % 3 === 2 && at + 1 < slots).map(beside),
      ],
      clauses: places
        .filter((at) => at > 1 && at % 4 === 0)
        .map((at) => {
          const anyOf: readonly Place[] = [0, 1].map((value) => ({ variable: at - 1, value }));
          return { variable: at, value: 0, anyOf };
        }),
    },
    scores: places.map(() => Array.from({ length: options }, () => Math.round(next() * 10_000))),
  };
}

/** The same numbers from 0 to 1 in each run. */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
