import { decision, host } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, inUse, mention, product } from "../fixtures/briefs.ts";
import { organisation } from "../fixtures/organisation.ts";
import plugin from "../plugin.ts";

const until = "2027-01-31";
const waivers = Object.fromEntries(
  ["MongoDB", "NestJS", "PostgreSQL"].map((technology) => [
    technology,
    { technology, owner: "glaze team", reason: "It is there.", until },
  ]),
);
const waived = async (date: string | undefined, ...more: ReturnType<typeof concepts>) => {
  const { plan } = await planTester({
    plugins: [plugin],
    options: { ...organisation, turns: false, waivers },
  })
    .with(product(["web-application"]), ...concepts("Kiln", "Glaze"), ...more)
    .with(...(date ? [given(host.asOf, { date })] : []))
    .result();
  return plan.get(decision.premise).flatMap(({ data }) => (data.kind === "waiver" ? [data] : []));
};

it("rests what policy refuses on the waiver that lets it be used", async () => {
  const all = [mention("MongoDB"), mention("PostgreSQL")];
  expect(await waived(until, ...all)).toEqual([
    {
      kind: "waiver",
      decision: "decision/choice#document-store",
      technology: "mongodb",
      name: "MongoDB",
      owner: "glaze team",
      until,
    },
  ]);
  expect(await waived("2027-02-01", ...all)).toEqual([]);
});

it("rests what is in use on a waiver only where policy forbids it", async () => {
  const inUseAlready = [
    inUse("NestJS", "api-framework", { line: 3 }),
    inUse("MongoDB", "document-store", { line: 4 }),
  ];
  const found = await waived(undefined, ...inUseAlready);
  expect(found.map(({ name }) => name)).toEqual(["MongoDB"]);
});
