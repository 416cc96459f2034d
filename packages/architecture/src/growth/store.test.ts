import { architecture, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { storeGrowth } from "./store.ts";

const figure = <const Unit extends string>(value: number, unit: Unit) => ({
  value,
  unit,
  formula: "given",
  inputs: [{ name: "given", value, unit }],
});
const store = (id: string, kind: "relational-store" | "time-series-store") =>
  given(architecture.component, id, {
    name: id,
    kind,
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: false,
    lifecycle: "new",
  });
const part = (id: string, share: number) =>
  given(workload.mix, id, {
    operation: `api/operation#${id}`,
    share: figure(share, "ratio"),
    rate: figure(30 * share, "req/s"),
    reads: false,
  });

it("counts for each store the requests that go to it", async () => {
  const { plan } = await planTester({ plugins: [] })
    .with(
      store("relational-store", "relational-store"),
      store("time-series-store", "time-series-store"),
      given(workload.load, "peak-request-rate", {
        measure: "peak-request-rate",
        title: "Requests at peak",
        figure: figure(30, "req/s"),
      }),
      part("add-tides", 0.8),
      part("rename-pier", 0.2),
    )
    .result();
  const growth = storeGrowth(
    plan.get(architecture.component),
    plan.get(workload.load),
    plan.get(workload.mix),
    [100],
    (operation) => operation === "api/operation#add-tides",
  );
  // Of 3,000 requests a second 2,400 are measured, and the 600 others fit on one primary.
  expect(growth.map(({ data }) => data.of)).toEqual(["architecture/component#time-series-store"]);
  expect(growth[0]?.data.change).toContain("writes of 2,400 req/s are more");
});
