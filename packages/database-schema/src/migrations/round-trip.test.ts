import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { someSchema } from "../fixtures/schemas.ts";
import type { Chain } from "../probes/chain.ts";
import { runChains } from "../probes/migrations-run.ts";
import { readSchema } from "../sql/read-schema.ts";
import { planMigrations } from "./plan-migrations.ts";
import { noRenames } from "./renames.ts";
import { migrationText } from "./render.ts";

function chainBetween(before: string, after: string): Chain {
  const [from, to] = [readSchema(before), readSchema(after)];
  if (!from.ok || !to.ok) throw new Error("a schema of the test is not read");
  const planned = planMigrations(from.model, to.model, noRenames);
  return {
    baseline: "",
    before,
    after,
    migrations: planned.map(({ when, forward, backward }) => ({
      title: when,
      up: migrationText({
        title: when,
        when,
        direction: "up",
        statements: forward,
        guarded: false,
      }),
      down: migrationText({
        title: when,
        when,
        direction: "down",
        statements: backward,
        guarded: false,
      }),
      asks: [...forward, ...backward].flatMap(({ sql, asks }) => (asks ? [{ sql, ...asks }] : [])),
    })),
    lost: planned.flatMap(({ changes }) =>
      changes.flatMap(({ what, kind, table = "", name }) => {
        if (kind === "table" && what === "removed") return [name];
        const isOther = kind === "type" || (kind === "column" && what === "removed");
        return isOther ? [`${table}.${name}`] : [];
      }),
    ),
  };
}

describe("any two schemas", () => {
  it("are led from one to the other and back by what PostgreSQL runs", {
    timeout: 120_000,
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
