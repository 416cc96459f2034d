import { expect, it } from "vitest";
import { catalogueStack } from "./catalogue-stack.ts";
import { createSolver } from "./solver.ts";

it("solves the largest 35 needs of the catalogue in less than 200 ms", () => {
  const { structure, scores } = catalogueStack(35);
  expect(structure.sizes).toHaveLength(35);
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    expect(createSolver(structure)(scores)?.values).toHaveLength(35);
    return performance.now() - start;
  });
  // Others may have the processor for a while.
  expect(Math.min(...times)).toBeLessThan(200);
});
