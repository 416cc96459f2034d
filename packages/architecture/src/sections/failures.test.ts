import { architecture } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { asOne, sortFailures } from "./failures.ts";

const store = "architecture/component#store" as const;

async function flowsOf(...failures: readonly (readonly [string, string])[][]) {
  const nodes = failures.map((own, at) =>
    given(architecture.flow, `flow-${at}`, {
      name: `Flow ${at}`,
      trigger: "Somebody asks.",
      steps: [{ from: store, to: store, message: "keep", mode: "sync" }],
      failures: own.map(([when, handling]) => ({ at: store, when, handling })),
    }),
  );
  const { plan } = await planTester({ plugins: [] })
    .with(...nodes)
    .result();
  return plan.get(architecture.flow);
}

it("tells what several flows handle by one rule once, and leaves the rest to its flow", async () => {
  const flows = await flowsOf(
    [
      ["the store is away", "tried again"],
      ["the jar is broken", "swept up"],
    ],
    [["the store is away", "tried again"]],
  );
  const { shared, ownOf } = sortFailures(flows);
  expect(shared.map(({ when, flows: of }) => [when, of.length])).toEqual([
    ["the store is away", 2],
  ]);
  expect(flows.map((each) => ownOf(each).map(({ when }) => when))).toEqual([
    ["the jar is broken"],
    [],
  ]);
});

it("leaves out what is told elsewhere", async () => {
  const flows = await flowsOf([["a", "x"]], [["b", "x"]]);
  const { shared, ownOf } = sortFailures(flows, ({ when }) => when !== "b");
  expect(shared).toEqual([]);
  expect(flows.flatMap(ownOf).map(({ when }) => when)).toEqual(["a"]);
});

it("joins sentences that begin alike, and sets others beside each other", () => {
  expect(asOne(["the keeper may not add a hive", "the keeper may not move a hive"])).toBe(
    "the keeper may not add a hive or move a hive",
  );
  expect(asOne(["title is missing", "weight is missing"])).toBe(
    "title is missing; weight is missing",
  );
  expect(asOne(["once", "once"])).toBe("once");
});
