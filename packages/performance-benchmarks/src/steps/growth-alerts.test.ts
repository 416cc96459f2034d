import { type Draft, figureOf, givenFigure } from "@planc/core";
import { architecture, performance } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const growth = (id: string, factor: number, due: number, rate: number) =>
  given(architecture.growth, id, {
    factor,
    change: `API: more of it at ${rate}`,
    of: "architecture/component#api",
    trigger: givenFigure("trigger", rate, "req/s"),
    due,
  });

async function alertsOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop, ...nodes)
    .result();
  return plan.get(performance.alert).filter(({ id }) => id.startsWith("growth."));
}

it("watches for the change that is due first, at the figure at which it is", async () => {
  const alerts = await alertsOf(growth("x10", 10, 6.7, 130), growth("x5", 10, 3, 65));
  expect(
    alerts.map(({ id, data }) => [id, data.severity, data.threshold.value, data.response]),
  ).toEqual([["growth.api", "ticket", 65, "API: more of it at 65"]]);
  expect(alerts[0]?.data.expression).toContain('{job=~"(.*/)?api"}[1h])) > 65');
});

it("tells of the first instance more, where a change is several of them", async () => {
  const several = given(architecture.growth, "x10", {
    factor: 10,
    change: "API: 4 instances instead of 2",
    of: "architecture/component#api",
    trigger: figureOf("rate * instances / replicas", "req/s", {
      rate: { value: 100, unit: "req/s" },
      instances: { value: 3, unit: "instances" },
      replicas: { value: 2, unit: "instances" },
    }),
    due: 1.2,
  });
  expect((await alertsOf(several))[0]?.data.threshold).toMatchObject({ value: 100, unit: "req/s" });
});

it("watches for none that is far away, nor for what the planned load itself calls for", async () => {
  expect(await alertsOf(growth("x100", 100, 40, 900), growth("x1", 1, 0.8, 10))).toEqual([]);
});
