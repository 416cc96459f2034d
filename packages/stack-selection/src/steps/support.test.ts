import type { Draft } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, inUse, mention, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const supports = async (...more: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product(["web-application"]), ...concepts("Kiln", "Glaze"), ...more)
    .result();
  return plan
    .get(decision.premise)
    .flatMap(({ data }) => (data.kind === "support" ? [data] : []))
    .filter(({ name }) => name === "PostgreSQL");
};

it("rests a choice on the support of its version", async () => {
  expect(await supports(mention("PostgreSQL", { version: "16" }))).toEqual([
    {
      kind: "support",
      decision: "decision/choice#relational-store",
      technology: "postgresql",
      name: "PostgreSQL",
      version: "16",
      until: "2028-11-09",
    },
  ]);
});

it("rests nothing on support that has ended by the date of the plan", async () => {
  const stated = mention("PostgreSQL", { version: "16" });
  const on = (date: string) => supports(stated, given(host.asOf, { date }));
  expect((await on("2028-11-08")).length).toBe(1);
  expect(await on("2028-11-09")).toEqual([]);
});

it("rests nothing on what the repository has, as nothing was decided", async () => {
  expect(await supports(inUse("PostgreSQL", "relational-store", { version: "16" }))).toEqual([]);
});
