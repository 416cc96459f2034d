import { decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";
import { factsOf } from "../fixtures/facts.ts";
import plugin from "../plugin.ts";
import { weighing as weighingOf } from "../scoring/weights.ts";
import { createBudget } from "../solve/budget.ts";
import { prepareStack } from "../solve/sensitivity.ts";
import { stackVariables } from "../solve/stack-problem.ts";
import { liveOptions } from "../solve/whole-stack.ts";
import { createTurns } from "./turns.ts";

it("keeps what is decided where no work is left for what would turn it, and says so", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product(["web-application"]), ...concepts("Kiln", "Glaze"))
    .result();
  const facts = factsOf(plan);
  const weighing = weighingOf(facts);
  const variables = stackVariables(facts, liveOptions(facts, [], weighing));
  const budget = createBudget();
  const stack = prepareStack({ facts, variables, preferences: [], weighing, budget });
  budget.spend(Number.POSITIVE_INFINITY);
  const turnsOf = createTurns({ facts, preferences: [], weighing, stack, budget });
  const [first] = stack.best?.chosen ?? [];
  expect(first).toBeDefined();
  if (first)
    expect(turnsOf(first, undefined, [first.option])).toEqual({
      flips: [],
      points: [],
      hosted: [],
      unsearched: true,
    });
});

it("says of each choice that it was not searched, where the option leaves the search out", async () => {
  const { plan } = await deciding
    .with(product(["web-application"]), ...concepts("Kiln", "Glaze"))
    .result();
  const scored = plan.get(decision.choice).filter(({ data }) => data.basis === "scored");
  expect(scored.length).toBeGreaterThan(5);
  expect(scored.filter(({ data }) => !data.unsearched || data.flips.length > 0)).toEqual([]);
  expect(plan.get(decision.premise).filter(({ data }) => "turn" in data)).toEqual([]);
});
