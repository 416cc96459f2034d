import { createSolver } from "@planc/stack-selection";
import { expect, it } from "vitest";
import { stack } from "./stack-fixture.ts";

it("has a solution in which the bound options fit, the same each time", () => {
  const solve = () => {
    const { structure, scores } = stack(12, 6);
    return { relations: structure.relations, found: createSolver(structure)(scores) };
  };
  const { relations, found } = solve();
  expect(found?.values).toHaveLength(12);
  for (const { one, other, bonus } of relations) {
    expect(bonus[found?.values[one] ?? -1]?.[found?.values[other] ?? -1]).not.toBeNull();
  }
  expect(solve()).toEqual({ relations, found });
});
