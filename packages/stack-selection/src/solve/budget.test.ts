import { expect, it } from "vitest";
import { attempt, createBudget, SearchTooLong } from "./budget.ts";
import { createSolver } from "./solver.ts";

/** Two needs that pair: something to search, whatever else there is. */
const structure = {
  sizes: [2, 2],
  relations: [
    {
      one: 0,
      other: 1,
      bonus: [
        [0, 1],
        [1, 0],
      ],
    },
  ],
  clauses: [],
};
const scores = [
  [5, 4],
  [4, 5],
];

it("ends a search for which no work is left, and keeps what was found before", () => {
  const budget = createBudget(3000);
  const solve = createSolver(structure, budget);
  const found = solve(scores);
  expect(found?.values).toHaveLength(2);
  expect(() => {
    for (let at = 0; at < 100; at += 1)
      solve([
        [at, 4],
        [4, at],
      ]);
  }).toThrow(SearchTooLong);
  expect(solve(scores)).toEqual(found);
});

it("does nothing more once a search was too much", () => {
  const budget = createBudget(10);
  expect([budget.spend(4), budget.spend(7), budget.spend(1)]).toEqual([true, false, false]);
});

it("takes a search that is too long for one that found nothing, and no other fault", () => {
  expect(attempt(() => 1)).toBe(1);
  expect(
    attempt(() => {
      throw new SearchTooLong();
    }),
  ).toBeUndefined();
  expect(() =>
    attempt(() => {
      throw new Error("another");
    }),
  ).toThrow("another");
});
