import type { Draft } from "@planc/core";
import { expect, it } from "vitest";
import { fitness, tasks } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

async function outcomeOf(nodes: readonly Draft[], topic: string): Promise<string> {
  const { files } = await deciding.with(...nodes).result();
  const record = files.find(({ path }) => path.endsWith(`-${topic}.md`))?.text ?? "";
  return /^Chosen: .*$/m.exec(record)?.[0] ?? "";
}

it("says what tells a choice apart by what comes with it", async () => {
  const outcome = await outcomeOf(fitness, "cloud-platform");
  expect(outcome).toMatch(/Leads Microsoft Azure by [\d.]+\. Own part [\d.]+, rest .+ → /);
  expect(outcome).toMatch(/Brings .+ before .+: [a-z]+ [\d.]+\./);
});

it("says why the margin is told to none of those that score more by themselves", async () => {
  expect(await outcomeOf(fitness, "cloud-platform")).toContain("Higher only alone: Google Cloud.");
  expect(await outcomeOf(fitness, "tracing")).toContain("Higher but self-run: ");
});

it("says that a brief which asks nothing about age does not tell apart what age alone does", async () => {
  expect(await outcomeOf(tasks, "api-style")).toMatch(/: maturity [\d.]+\. .*Maturity: unasked\./);
});
