import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainBetween } from "../fixtures/chain-between.ts";
import { someSchema } from "../fixtures/schemas.ts";
import { runChains } from "../probes/migrations-run.ts";

describe("any two schemas", () => {
  it("are led from one to the other and back by what PostgreSQL runs", {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(someSchema, someSchema), { minLength: 12, maxLength: 12 }),
        async (pairs) => {
          const chains = pairs.map(([from, to]) => chainBetween(from, to));
          const outcomes = await runChains(chains.map((each) => JSON.stringify(each)));
          const wrong = outcomes.flatMap((each) => ("problem" in each ? [each.problem] : []));
          expect(wrong[0]).toBeUndefined();
          // Rows were there, so that going and coming back was no empty exercise.
          expect(outcomes.some((each) => "columns" in each && each.columns > 0)).toBe(true);
        },
      ),
      { numRuns: 1, seed: 7, endOnFailure: true },
    );
  });
});
