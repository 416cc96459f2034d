import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import { action, concept, product, requirement, stated, style } from "../fixtures/nodes.ts";

const base: readonly Draft[] = [
  product("Revenue", ["data-pipeline"]),
  style("pipeline"),
  concept("Order"),
  concept("Revenue"),
  concept("Pipeline run"),
  requirement(
    "R1",
    "Nightly it loads orders from PostgreSQL, validates and deduplicates them, and publishes revenue to BigQuery.",
  ),
  action(undefined, "load", "Order", "command"),
  action(undefined, "publish", "Revenue", "create"),
  ...stated("language", "Python"),
  ...stated("relational-store", "PostgreSQL"),
  ...stated("data-processing", "Google BigQuery"),
];

const planned = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  const components = new Map(plan.get(architecture.component).map((each) => [each.id, each.data]));
  const connections = plan
    .get(architecture.connection)
    .map(({ id, data }) => `${id}: ${data.purpose}`);
  const failures = plan.get(architecture.flow).flatMap(({ data }) => data.failures);
  return { components, connections, failures };
};

describe("a pipeline between a source and a destination", () => {
  it("runs its stages in the language, where what was named only receives", async () => {
    const { components } = await planned(base);
    for (const stage of ["ingest", "validate", "transform", "publish"]) {
      expect(components.get(stage)?.technology).toBe("Python");
    }
  });

  it("runs its stages in the engine, where that works on the data", async () => {
    const { components } = await planned([
      ...base.slice(0, -4),
      ...stated("data-processing", "DuckDB"),
    ]);
    expect(components.get("transform")?.technology).toBe("DuckDB");
  });

  it("reads the source in its first stage and writes the destination in its last", async () => {
    const { components, connections } = await planned(base);
    expect(connections).toEqual([
      "ingest.relational-store: reads orders",
      "ingest.validate: hands on its records",
      "publish.google-big-query: writes revenues",
      "publish.relational-store: writes pipeline runs",
      "scheduler.ingest: starts a run",
      "transform.publish: hands on its records",
      "validate.transform: hands on its records",
    ]);
    expect(components.get("relational-store")).toMatchObject({
      lifecycle: "existing",
      responsibilities: ["holds orders", "keeps pipeline runs"],
    });
    expect(components.get("google-big-query")).toMatchObject({
      kind: "external-system",
      responsibilities: ["receives revenues"],
    });
  });

  it("says what fails with verbs in their base form", async () => {
    const { failures } = await planned(base);
    expect(failures.map(({ when }) => when)).toEqual([
      "it cannot load orders",
      "it cannot validate orders",
      "it cannot deduplicate orders",
      "it cannot publish revenues",
    ]);
  });
});
