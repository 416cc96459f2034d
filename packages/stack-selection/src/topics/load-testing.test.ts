import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, load, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

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
  const { plan } = await deciding
    .with(product(["web-application"]), ...concepts("Barge", "Lock"), ...loads)
    .result();
  const [need] = plan.get(decision.topic).filter(({ id }) => id === "load-testing");
  expect(need?.data.needed ?? false).toBe(isNeeded);
});

it("weighs by connections that stay open where clients are told of changes, and not elsewhere", async () => {
  const fitOf = async (...more: Parameters<typeof mention>[]) => {
    const { plan } = await deciding
      .with(
        product(["web-application"]),
        ...concepts("Barge", "Lock"),
        peak,
        mooring,
        ...more.map((each) => mention(...each)),
      )
      .result();
    return plan
      .get(decision.option)
      .find(({ id }) => id === "load-testing.gatling")
      ?.data.scores.map(({ note }) => note)
      .join(" ");
  };
  const held = "connections that a scenario holds open";
  expect(await fitOf(["WebSocket"])).toContain(held);
  expect(await fitOf()).not.toContain(held);
  expect(await fitOf(["Socket.IO"])).not.toContain(held);
});
