import { describe, expect, it } from "vitest";
import { clausesOf } from "./clauses.ts";
import { directionOf } from "./direction.ts";

const text = [
  "It loads orders from PostgreSQL, validates and deduplicates them, and publishes revenue to BigQuery by 6 am.",
];

describe("where records come from and go to", () => {
  it.each([
    ["PostgreSQL", text, "from"],
    ["Google BigQuery", text, "to"],
    ["Amazon S3", ["Copies raw files from our S3 bucket."], "from"],
    ["PostgreSQL", ["Writes totals into the existing Postgres."], "to"],
    ["PostgreSQL", ["Reads from PostgreSQL. Writes to PostgreSQL."], undefined],
    ["PostgreSQL", ["From files it loads PostgreSQL."], undefined],
    ["DuckDB", ["Aggregates with DuckDB. Results go to S3."], undefined],
  ])("is told by the preposition in front of %s: %j", (name, texts, direction) => {
    expect(directionOf(name, texts)).toBe(direction);
  });
});

describe("work in a text", () => {
  it("is named by verbs in their base form, with what follows them", () => {
    const found = clausesOf(text[0] ?? "").map(({ verb, stage, rest }) => [stage.key, verb, rest]);
    expect(found).toEqual([
      ["ingest", "load", "orders from PostgreSQL"],
      ["validate", "validate", ""],
      ["transform", "deduplicate", "them"],
      ["publish", "publish", "revenue to BigQuery by 6 am"],
    ]);
  });

  it("publishes what is loaded somewhere, and keeps objects together", () => {
    const found = clausesOf("Enriches orders and refunds, then loads the result into a warehouse.");
    expect(found.map(({ stage, rest }) => [stage.key, rest])).toEqual([
      ["transform", "orders and refunds"],
      ["publish", "the result into a warehouse"],
    ]);
  });
});
