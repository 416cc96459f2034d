import type { Plugin } from "@planc/core";
import { planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import { withText } from "../fixtures/with-text.ts";
import plugin from "../plugin.ts";

/** Without the rows that the planner is asked on: that has a test of its own. */
const without = (variant: Plugin): Plugin => ({
  ...variant,
  parts: variant.parts.filter(({ name }) => name !== "explain"),
});
const verify = (variant: Plugin) =>
  planTester({ plugins: [without(variant)], probes: "verify" })
    .with(...taskManagement)
    .result();
const statuses = ({ probes }: Awaited<ReturnType<typeof verify>>) =>
  Object.fromEntries(probes.map(({ id, status }) => [id.slice("database/".length), status]));

describe("probes", () => {
  it("say what the real tools read, ran and counted", async () => {
    const { probes } = await verify(plugin);
    expect(probes.map(({ id, status, detail }) => [id, status, detail])).toEqual([
      ["database/dbml-core", "passed", "7 tables, 10 references imported"],
      ["database/dbml-parse", "passed", "7 tables read"],
      ["database/pg-parser", "passed", expect.stringMatching(/^\d+ statements parsed$/)],
      [
        "database/postgres",
        "passed",
        expect.stringMatching(/^PostgreSQL 18\.\d+ ran it: 7 tables, 16 indexes, 7 primary keys/),
      ],
    ]);
  });

  it("find SQL that does not parse, by its line", async () => {
    const result = await verify(withText(".sql", (text) => text.replace("BEGIN;", "BEGUN;")));
    expect(statuses(result)).toMatchObject({ "pg-parser": "failed", postgres: "failed" });
    expect(result.findings.map(({ message }) => message)).toContain(
      'database/schema.sql:4: syntax error at or near "BEGUN".',
    );
  });

  it("find a schema that runs and is not what was planned", async () => {
    const result = await verify(withText(".sql", (text) => text.replace(/CREATE INDEX .*\n/, "")));
    expect(statuses(result)).toMatchObject({ "pg-parser": "passed", postgres: "failed" });
    expect(result.findings.map(({ message }) => message)).toContain(
      "database/schema.sql: 16 indexes planned, 15 made.",
    );
  });

  it("find DBML that does not hold together, quickly and in depth", async () => {
    const result = await verify(
      withText(".dbml", (text) => text.replace('"users"."id"', '"x"."y"')),
    );
    expect(statuses(result)).toMatchObject({ "dbml-parse": "failed", "dbml-core": "failed" });
    expect(result.findings.map(({ code }) => code)).toContain("database/dbml-invalid");
  });
});
