import type { Draft } from "@planc/core";
import { brief, decision, host } from "@planc/core/ir";
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

it("asks whether a line stays whose support has ended, and says what stays until then", async () => {
  const asked = async (date: string) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(
        product(["web-application"]),
        ...concepts("Kiln", "Glaze"),
        mention("PostgreSQL", { version: "16" }),
        given(host.asOf, { date }),
      )
      .result();
    return plan.get(brief.question).filter(({ id }) => id === "support.relational-store");
  };
  expect(await asked("2028-11-08")).toEqual([]);
  expect((await asked("2028-11-10"))[0]?.data.default).toBe(
    "PostgreSQL 16 stays, which nobody has mended faults in since 2028-11-09.",
  );
});
