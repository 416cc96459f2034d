import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { support, tasks } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const reasonsOf = async (nodes: readonly Draft[]) => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return files
    .filter(({ path }) => path.startsWith("decisions/"))
    .flatMap(({ text }) => /^Chosen: .*$/m.exec(text) ?? []);
};

it("gives how far the choice leads its rival as the reason, and not that it is needed", async () => {
  const reasons = [...(await reasonsOf(support)), ...(await reasonsOf(tasks))];
  const led = reasons.filter((each) => / Leads .+ by [\d.]+/.test(each));
  expect(led.length).toBeGreaterThan(5);
  const needs = /written in it|runs on it|change with the code/;
  expect(reasons.filter((each) => needs.test(each))).toEqual([]);
});

it("gives by each criterion what it makes up of the lead, and what speaks for the rival", async () => {
  const drizzle = (await reasonsOf(tasks)).find((each) => each.startsWith("Chosen: Drizzle ORM"));
  expect(drizzle).toMatch(
    /Leads Prisma by [\d.]+ \(judged\): fit [\d.]+.* Behind in maturity [\d.]+/,
  );
  expect(drizzle).toMatch(/Own part [\d.]+, rest Drizzle Kit → Prisma Migrate\./);
});
