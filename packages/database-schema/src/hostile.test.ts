import { type Draft, slug } from "@planc/core";
import { planTester } from "@planc/testkit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { choice, store } from "./fixtures/build.ts";
import { briefOf, model } from "./fixtures/hostile.ts";
import { trialsOf } from "./fixtures/trials-of.ts";
import plugin from "./plugin.ts";
import type { ExplainRequest } from "./probes/explain-request.ts";
import { runExplain } from "./probes/explain-run.ts";
import { runSchemas } from "./probes/postgres-run.ts";
import type { Trial } from "./probes/trials.ts";

const compile = (drafts: readonly Draft[]) =>
  planTester({ plugins: [plugin], probes: "compile" })
    .with(
      ...store("postgresql", "18"),
      ...choice("tenant-isolation", "row-level-security"),
      ...drafts,
    )
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

/** Reserved words, one of which is of one of the others. */
const reserved: typeof model extends fc.Arbitrary<infer M> ? M : never = {
  things: ["select", "group", "名前"].map((name) => ({
    name,
    description: "'); DROP TABLE users; --",
    states: undefined,
    parent: false,
    attributes: [],
  })),
  links: [],
  tenant: undefined,
  choices: [[2, 0, 1]],
};

it("makes a schema that runs, and refuses what it should, whatever things are called", async () => {
  const texts: string[] = [];
  const seeded: ExplainRequest[] = [];
  const trials: (readonly Trial[])[] = [];
  for (const each of [...fc.sample(model, { numRuns: 40, seed: 1 }), reserved]) {
    const { files, plan } = await compile(briefOf(each));
    const root = each.tenant === undefined ? undefined : each.things[each.tenant];
    const textOf = (name: string) => files.find(({ path }) => path.endsWith(name))?.text ?? "";
    texts.push(textOf("schema.sql"));
    seeded.push({
      baseline: "",
      schema: textOf("schema.sql"),
      seed: textOf("seed.sql"),
      patterns: textOf("access-patterns.sql"),
      loads: [],
      checks: [],
    });
    trials.push(trialsOf(plan, root && `brief/concept#${slug(root.name)}`));
  }
  const outcomes = await runSchemas({ texts, trials });
  expect(outcomes).toHaveLength(texts.length);
  expect(
    outcomes.flatMap((each, at) => ("problem" in each ? [[each.problem, texts[at]]] : [])),
  ).toEqual([]);
  // So do the seed, which keeps to what the triggers refuse, and the reads.
  expect(
    (await runExplain(seeded)).flatMap(({ problem }, at) =>
      problem
        ? [
            [
              problem,
              seeded[at]?.schema,
              seeded[at]?.[problem.part === "seed" ? "seed" : "patterns"],
            ],
          ]
        : [],
    ),
  ).toEqual([]);
  // The names stood in triggers, policies and conditions of several columns too.
  const kinds = trials.flat().flatMap(({ of }) => /(moves|tree|one|tenants)$/.exec(of)?.[1] ?? []);
  expect([...new Set(kinds)].sort()).toEqual(["moves", "one", "tenants", "tree"]);
});
