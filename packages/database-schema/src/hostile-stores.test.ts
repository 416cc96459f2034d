import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { store } from "./fixtures/build.ts";
import { briefOf, model } from "./fixtures/hostile.ts";
import plugin from "./plugin.ts";
import { importDiagrams } from "./probes/dbml-import.ts";
import { tryDocuments } from "./probes/documents-run.ts";
import { runDynamodb } from "./probes/dynamodb-run.ts";
import { withoutPlaces } from "./probes/mysql-places.ts";
import { runSqlite } from "./probes/sqlite-run.ts";

const samples = fc.sample(model, { numRuns: 25, seed: 7 }).map(briefOf);

async function filesIn(nodes: readonly Draft[]) {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return (end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? "";
}

it("makes a schema, a seed and reads that SQLite runs, whatever things are called", async () => {
  for (const each of samples) {
    const file = await filesIn([...store("sqlite", "3"), ...each]);
    const schema = file("schema.sql");
    const [outcome] = runSqlite([
      JSON.stringify({
        baseline: "",
        schema,
        reads: [],
        seed: file("seed.sql"),
        statements: file("access-patterns.sql"),
      }),
    ]);
    expect(outcome && "problem" in outcome ? [outcome.problem, schema] : []).toEqual([]);
  }
});

it("makes a schema, a seed and reads that MySQL's grammar takes, whatever things are called", async () => {
  const texts: string[] = [];
  for (const each of samples.slice(0, 8)) {
    const file = await filesIn([...store("mysql", "8.4"), ...each]);
    texts.push(file("schema.sql"), file("seed.sql"), withoutPlaces(file("access-patterns.sql")));
  }
  const problems = importDiagrams(texts, "mysql").flatMap(({ problem }, at) =>
    problem ? [[problem, texts[at]]] : [],
  );
  expect(problems).toEqual([]);
});

it("makes validators that take their examples, whatever things are called", async () => {
  for (const each of samples) {
    const nodes = [...store("mongodb", "8", "document-store"), ...each];
    const file = await filesIn(nodes);
    const { problem } = tryDocuments(file("collections.json"), file("example-documents.json"));
    expect(problem).toBeUndefined();
  }
});

it("makes a table of items that answers its reads, whatever things are called", async () => {
  let ran = 0;
  for (const each of samples.slice(0, 10)) {
    const file = await filesIn([...store("dynamodb", undefined, "key-value-store"), ...each]);
    const texts = ["create-table.json", "example-items.json", "queries.json"].map(file);
    // Of some, nothing is stored.
    if (texts[0] === "") continue;
    ran++;
    const [outcome] = await runDynamodb(texts);
    expect(outcome?.problem).toBeUndefined();
  }
  expect(ran).toBeGreaterThan(5);
});
