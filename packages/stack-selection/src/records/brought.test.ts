import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { fitness, mention, tasks } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

async function outcomeOf(nodes: readonly Draft[], topic: string): Promise<string> {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const record = files.find(({ path }) => path.endsWith(`-${topic}.md`))?.text ?? "";
  return /^Chosen: .*$/m.exec(record)?.[0] ?? "";
}

it("says what tells a choice apart by what comes with it, and how much of that is age and use", async () => {
  const outcome = await outcomeOf(fitness, "cloud-platform");
  expect(outcome).toContain(
    "ahead of Microsoft Azure, in small differences; what comes with it adds ",
  );
  expect(outcome).toMatch(/AWS Secrets Manager is ahead of Azure Key Vault by rotation of secrets/);
  expect(outcome).toMatch(
    /Of the lead of [\d.]+, [\d.]+ is how long and by how many each is used, which the brief asks nothing about\./,
  );
});

it("says why the margin is told to none of those that score more by themselves", async () => {
  expect(await outcomeOf(fitness, "cloud-platform")).toContain(
    "Google Cloud scores more by itself than Microsoft Azure; the best combination with it comes behind that with Microsoft Azure.",
  );
  expect(await outcomeOf(fitness, "tracing")).toContain(
    "comes behind it as somebody here would have to run it.",
  );
});

it("says that a brief which asks nothing about age does not tell apart what age alone does", async () => {
  expect(await outcomeOf(tasks, "api-style")).toContain(
    "alone, which the brief asks nothing about: by what it asks the two are not told apart.",
  );
});

it("says what speaks for each of two whose needs come out level", async () => {
  const outcome = await outcomeOf([...tasks, mention("React Native")], "unit-testing");
  expect(outcome).toMatch(
    /alone, which the brief asks nothing about: what they are needed for comes out level, by .+ for Jest \(.+\) and by .+ for Vitest \(/,
  );
});
