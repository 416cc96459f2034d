import { figureOf } from "@planc/core";
import { performance } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";
import { aboveWhatIsPlanned, halfWayToFull } from "./above-the-plan.ts";

it("tells of processors between the limit of the capacity and all of them, where answers take twice as long", async () => {
  const { plan } = await planTester({ plugins: [plugin], options: { utilisation: 0.5 } })
    .with(...shop)
    .result();
  const cpu = plan.get(performance.alert).find(({ id }) => id === "cpu.api");
  const [limit] = cpu?.data.threshold.inputs ?? [];
  expect(limit).toMatchObject({ name: "limit", value: 0.5, ref: "performance/capacity#api" });
  expect(cpu?.data.threshold.value).toBe(0.75);
  const answers = (busy: number) => 1 / (1 - busy);
  expect(answers(halfWayToFull({ value: 0.65, unit: "ratio" }).value) / answers(0.65)).toBeCloseTo(
    2,
  );
});

const connections = (utilisation: number) => {
  const figure = figureOf("x", "ratio", { x: { value: utilisation, unit: "ratio" } });
  const { id, data } = given(performance.resource, "store.connections", {
    component: "architecture/component#store",
    resource: "connections",
    demand: figure,
    capacity: figure,
    utilisation: figure,
    holds: figure,
    remedy: "A pooler.",
  });
  return aboveWhatIsPlanned({ ref: `performance/resource#${id}`, id, data });
};

it("tells of connections above what a release takes of them, never of less than usual and before they are out", () => {
  expect(aboveWhatIsPlanned(undefined).value).toBe(0.8);
  expect(connections(0.1).value).toBe(0.8);
  expect(connections(0.7).value).toBe(0.85);
  expect(connections(1.4).value).toBe(0.95);
});
