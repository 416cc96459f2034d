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

it.each([
  ["where the load is worked out", [load("peak-request-rate", 400, "req/s")], true],
  ["not where nothing works it out", [stated], false],
] as const)("tests under load are needed %s", async (_, loads, isNeeded) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product(["web-application"]), ...concepts("Barge", "Lock"), ...loads)
    .result();
  const [need] = plan.get(decision.topic).filter(({ id }) => id === "load-testing");
  expect(need?.data.needed ?? false).toBe(isNeeded);
});
