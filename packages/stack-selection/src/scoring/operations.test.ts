import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const orchard = [
  product(["web-application"], { name: "Orchard exchange" }),
  pattern("microservices"),
  mention("PostgreSQL"),
  ...concepts("Orchard", "Harvest", "Grower"),
];

const planned = async (...more: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...orchard, ...more)
    .result();
  const rowOf = (id: string) =>
    plan
      .get(decision.option)
      .find((each) => each.id === id)
      ?.data.scores.find(({ criterion }) => criterion === "decision/criterion#operations");
  return { plan, rowOf };
};

it("counts the work that is left at the provider that the plan comes to, as its hosting does", async () => {
  const { plan, rowOf } = await planned();
  const cloud = plan.get(decision.choice).find(({ id }) => id === "cloud-platform");
  expect(cloud?.data.technology).toBe("aws");
  const store = plan.get(decision.hosting).find(({ id }) => id === "relational-store");
  const work = store?.data.compared?.factors.find(({ name }) => name === "Work");
  expect(store?.data.by).toBe("provider");
  expect(rowOf("relational-store.postgresql")?.score).toBe(work?.provider.score);
  expect(rowOf("dashboards.grafana")?.note).toMatch(/^Amazon Managed Grafana takes half of it/);
});

it("counts a server that nobody rents out lower where nobody is named who is on call", async () => {
  const { rowOf } = await planned();
  expect(rowOf("logging.loki")?.note).toContain("nobody is named who would be on call for it");
  expect(rowOf("logging.cloudwatch")?.note).not.toContain("on call");
  const own = await planned(pattern("on-premises"));
  expect(own.rowOf("logging.loki")?.note).not.toContain("on call");
});
