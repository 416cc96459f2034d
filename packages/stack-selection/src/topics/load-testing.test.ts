import { brief, decision } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, load, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const stated = given(brief.quantity, "concurrent-users", {
  value: 2000,
  unit: "users",
  comparator: "=",
  about: "2,000 concurrent users",
  measure: "concurrent-users",
  kind: "system-target",
});

const mooring = given(brief.action, "moor-barge", {
  verb: "moor",
  concept: "brief/concept#barge",
  effect: "create",
  actors: [],
  requirements: [],
});
const peak = load("peak-request-rate", 400, "req/s");

it.each([
  ["where the load is worked out", [peak, mooring], true],
  ["not where no action is known that would be repeated", [peak], false],
  ["not where nothing works it out", [stated, mooring], false],
] as const)("tests under load are needed %s", async (_, loads, isNeeded) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product(["web-application"]), ...concepts("Barge", "Lock"), ...loads)
    .result();
  const [need] = plan.get(decision.topic).filter(({ id }) => id === "load-testing");
  expect(need?.data.needed ?? false).toBe(isNeeded);
});
