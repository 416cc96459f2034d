import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { store } from "./fixtures/build.ts";
import { briefOf, model } from "./fixtures/hostile.ts";
import plugin from "./plugin.ts";
import { runSchemas } from "./probes/postgres-run.ts";

const compile = (drafts: readonly Draft[]) =>
  planTester({ plugins: [plugin], probes: "compile" })
    .with(...store("postgresql", "18"), ...drafts)
    .result();

it("lets nothing of the input out of its place: the schema parses whatever things are called", async () => {
  await fc.assert(
    fc.asyncProperty(model, async (each) => {
      const { findings, probes } = await compile(briefOf(each));
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      const quick = probes.filter(({ when }) => when === "compile");
      expect(quick.map(({ id, status }) => [id, status])).toEqual([
        ["database/dbml-parse", "passed"],
        ["database/pg-parser", "passed"],
      ]);
    }),
    { numRuns: 60 },
  );
});

it("makes a schema that runs, whatever things are called", async () => {
  const texts: string[] = [];
  for (const each of fc.sample(model, 25)) {
    const { files } = await compile(briefOf(each));
    texts.push(files.find(({ path }) => path.endsWith(".sql"))?.text ?? "");
  }
  const outcomes = await runSchemas(texts);
  expect(outcomes).toHaveLength(texts.length);
  expect(
    outcomes.flatMap((each, at) => ("problem" in each ? [[each.problem, texts[at]]] : [])),
  ).toEqual([]);
});
