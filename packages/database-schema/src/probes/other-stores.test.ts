import { architecture, data } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { concept } from "../fixtures/build.ts";
import { inEngine, onDevices } from "../fixtures/other-stores.ts";
import { verified } from "../fixtures/verified.ts";
import { withText } from "../fixtures/with-text.ts";
import plugin from "../plugin.ts";
import { unserved } from "./sqlite.ts";

describe("SQLite", () => {
  it("runs the schema, holds what was planned, and goes by an index for each read", async () => {
    const { said, findings } = await verified(inEngine("sqlite", "3"));
    expect(said("sqlite")).toEqual([
      "passed",
      expect.stringMatching(
        /^SQLite 3\.\d+\.\d+ ran database\/schema\.sql: \d+ tables as planned, \d+ reads by index, \d+ rows by the seed$/,
      ),
    ]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("tells of a table that is other than planned, and of a file that it refuses", async () => {
    const nodes = inEngine("sqlite", "3");
    const other = await verified(
      nodes,
      withText(".sql", (text) => text.replace("title TEXT NOT NULL", "title TEXT")),
      "sqlite",
    );
    expect(other.told.join()).toMatch(
      /tasks: column .*"title".*true.* is planned, .*"title".*false.* was made/,
    );
    const slow = await verified(
      nodes,
      withText(".sql", (text) => text.replace("BEGIN;", "BEGIN; SELEC;")),
      "sqlite",
    );
    expect(slow.told).toContain('database/schema.sql: near "SELEC": syntax error.');
    const again = await verified(
      nodes,
      withText("seed.sql", (text) =>
        text.replace("COMMIT;", "INSERT INTO users (id) VALUES (1); COMMIT;"),
      ),
      "sqlite",
    );
    expect(again.said("sqlite")[0]).toBe("failed");
    const unread = await verified(
      nodes,
      withText("access-patterns.sql", (text) => text.replace("FROM", "FORM")),
      "sqlite",
    );
    expect(unread.said("sqlite")[0]).toBe("failed");
  });
});

it("runs the file that a device has beside a server, without what no device holds", async () => {
  const nodes = [...onDevices, ...concept("stamp-secret", { name: "Stamp secret" })];
  const { said, textOf, plan } = await verified(nodes, plugin, "sqlite");
  expect(said("sqlite")).toEqual([
    "passed",
    expect.stringContaining("ran database/offline-store/schema.sql: 3 tables as planned"),
  ]);
  const sql = textOf("database/offline-store/schema.sql");
  expect(sql.match(/CREATE TABLE \w+/g)).toEqual([
    "CREATE TABLE fetched_positions",
    "CREATE TABLE pending_changes",
    "CREATE TABLE stamps",
  ]);
  // A value that the server comes to take tomorrow has to fit an app of today.
  expect(sql).not.toContain("'mint'");
  expect(sql).toContain("CREATE INDEX stamps_created_at_id_idx ON stamps");
  expect(plan.get(data.copy).map(({ data: { name } }) => name)).toEqual(["stamps"]);
});

it("has files wait apart from changes, where what a device holds has any", async () => {
  const nodes = [
    ...onDevices,
    ...concept(
      "print",
      { name: "Print" },
      { scan: { name: "scan", type: "file", required: true } },
    ),
    given(architecture.connection, "app.offline-store.prints", {
      from: "architecture/component#app",
      to: "architecture/component#offline-store",
      purpose: "keeps prints",
      protocol: "in-process call",
      mode: "sync",
      carries: ["brief/concept#print"],
      class: "internal",
      encrypted: false,
      authentication: "none",
      remote: false,
    }),
  ];
  const { said, textOf } = await verified(nodes, plugin, "sqlite");
  expect(said("sqlite")[0]).toBe("passed");
  const sql = textOf("database/offline-store/schema.sql");
  expect(sql.match(/CREATE TABLE \w+/g)).toEqual([
    "CREATE TABLE fetched_positions",
    "CREATE TABLE pending_changes",
    "CREATE TABLE pending_files",
    "CREATE TABLE prints",
    "CREATE TABLE stamps",
  ]);
  expect(sql).toContain("state IN ('waiting', 'sending', 'held')");
});

it("finds the read that looks at each row, or sorts what an index would give in order", () => {
  const read = { name: "Some", table: "things", sql: "", narrow: true };
  expect(unserved([read], [["SEARCH t USING INDEX i (a=?)"]])).toBeUndefined();
  expect(unserved([read], [["SCAN t"]])).toBe("“Some” of things: scan t");
  expect(unserved([read], [["SEARCH t USING INDEX i (a=?)", "USE TEMP B-TREE FOR ORDER BY"]])).toBe(
    "“Some” of things: use temp b-tree for order by",
  );
  expect(unserved([{ ...read, narrow: false }], [["SCAN t"]])).toBeUndefined();
});

describe("MySQL", () => {
  it("is parsed and said to be no more than that", async () => {
    const { said } = await verified(inEngine("mysql", "8.4"), plugin, "mysql-parser");
    expect(said("mysql-parser")).toEqual([
      "passed",
      expect.stringMatching(
        /^database\/schema\.sql parsed, not run: \d+ tables, \d+ references; database\/seed\.sql parsed, not run; database\/access-patterns\.sql parsed with values in its places/,
      ),
    ]);
  });

  // One run of the tool reads all three: its grammar takes seconds to warm.
  it("is refused where a statement, a read or a row of the seed is none", async () => {
    const { told } = await verified(
      inEngine("mysql", "8.4"),
      withText(".sql", (text) =>
        text
          .replace("CREATE TABLE `users`", "CREATE TABL `users`")
          .replaceAll("\nFROM `", "\nFORM `")
          .replaceAll("INSERT INTO", "INSERT IN"),
      ),
      "mysql-parser",
    );
    expect(told.join()).toMatch(/database\/schema\.sql:\d+: .*CREATE TABL/);
    expect(told.join()).toMatch(/database\/seed\.sql:\d+: /);
    expect(told.join()).toMatch(/database\/access-patterns\.sql:\d+: /);
  });
});
