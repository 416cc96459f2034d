import { DatabaseSync } from "node:sqlite";
import type { Draft } from "@planc/core";
import { data, host } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sqliteReserved } from "../catalog/sqlite-keywords.ts";
import { concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

let db: DatabaseSync;
beforeEach(() => {
  db = new DatabaseSync(":memory:");
});
afterEach(() => db.close());

async function compiled(nodes: readonly Draft[]) {
  const { files, plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return { plan, sql: files.find(({ path }) => path === "database/schema.sql")?.text ?? "" };
}

const boats: readonly Draft[] = [
  ...store("sqlite", "3"),
  ...concept(
    "boat",
    { name: "Boat" },
    {
      name: { name: "name", type: "text", maxLength: 20, required: true },
      story: { name: "story", type: "long-text", required: false },
      price: { name: "price", type: "money", minimum: 0.5, required: false },
      built: { name: "built on", type: "date", required: false },
      afloat: { name: "afloat", type: "boolean", required: false },
    },
    { "search-boats": { verb: "search", effect: "search" } },
  ),
  ...concept("berth", { name: "Berth" }, {}),
  relation("boat", "berth", { required: true }),
];
const berth = "'00000000-0000-7000-8000-000000000001'";
const boat = "'00000000-0000-7000-8000-000000000002'";

it("quotes exactly the words that SQLite does not take as a name", () => {
  const takes = (name: string) => {
    try {
      db.exec(`CREATE TABLE ${name} (${name} TEXT, CHECK (${name} IN ('a')));
        CREATE INDEX i ON ${name} (${name}); DROP TABLE ${name};`);
      return true;
    } catch {
      return false;
    }
  };
  for (const word of sqliteReserved) expect([word, takes(word)]).toEqual([word, false]);
  for (const word of ["name", "status", "key", "date", "user", "end", "action", "plan"]) {
    expect([word, takes(word)]).toEqual([word, true]);
  }
});

it("refuses what the plan forbids, and checks references", async () => {
  db.exec((await compiled(boats)).sql);
  db.exec(`INSERT INTO berths (id) VALUES (${berth})`);
  const put = (columns: string, values: string) => () =>
    db.exec(`INSERT INTO boats (id, berth_id, ${columns}) VALUES (${boat}, ${berth}, ${values})`);
  expect(put("name, price", "'Mary', 4999")).toThrow(/boats_price_minimum/);
  expect(put("name, built_on", "'Mary', '2026-02-31'")).toThrow(/boats_built_on_format/);
  expect(put("name, afloat", "'Mary', 2")).toThrow(/boats_afloat_format/);
  expect(put("name, price", "'Mary', 'much'")).toThrow(/cannot store TEXT value in INTEGER/);
  expect(put("name", `'${"x".repeat(21)}'`)).toThrow(/boats_name_length/);
  put("name, price, built_on, afloat", "'Mary', 5000, '2026-02-28', 1")();
  expect(() => db.exec(`DELETE FROM berths WHERE id = ${berth}`)).toThrow(/FOREIGN KEY/);
});

it("finds rows by their words, also after they changed", async () => {
  db.exec((await compiled(boats)).sql);
  db.exec(`INSERT INTO berths (id) VALUES (${berth});
    INSERT INTO boats (id, berth_id, name, story) VALUES (${boat}, ${berth}, 'Mary', 'From Zürich');`);
  const found = (word: string) =>
    db
      .prepare(
        "SELECT b.name FROM boats b JOIN boats_words ON boats_words.rowid = b.rowid WHERE boats_words MATCH ?",
      )
      .all(word).length;
  expect([found("zurich"), found("basel")]).toEqual([1, 0]);
  db.exec("UPDATE boats SET story = 'From Basel'");
  expect([found("zurich"), found("basel")]).toEqual([0, 1]);
});

it("adds to a table of the repository what SQLite lets it add", async () => {
  const { sql } = await compiled([
    ...store("sqlite", "3"),
    given(host.fact, "table.boats", {
      kind: "table",
      name: "boats",
      path: "db/schema.sql",
      columns: [{ name: "id", type: "integer", primary: true }, { name: "name" }],
    }),
    ...concept(
      "boat",
      { name: "Boat", existing: true, table: "host/fact#table.boats" },
      {
        name: { name: "name" },
        length: { name: "length", type: "decimal", required: true, minimum: 1 },
        code: { name: "code", type: "text", unique: true },
      },
    ),
  ]);
  db.exec("CREATE TABLE boats (id INTEGER PRIMARY KEY, name TEXT)");
  db.exec(sql);
  db.exec("INSERT INTO boats (name, length, code) VALUES ('Mary', 9.5, 'a')");
  expect(() => db.exec("INSERT INTO boats (name, code) VALUES ('Ann', 'a')")).toThrow(/UNIQUE/);
  expect(() => db.exec("UPDATE boats SET length = 0")).toThrow(/boats_length_minimum/);
});

it("leaves the transaction to a product that runs the file as a whole", async () => {
  const { sql } = await compiled([
    ...store("cloudflare-d1"),
    ...concept("boat", { name: "Boat" }, { name: { name: "name" } }),
  ]);
  expect(sql).not.toMatch(/BEGIN;|COMMIT;|PRAGMA/);
  db.exec(sql);
  expect((await compiled(boats)).sql).toMatch(/PRAGMA foreign_keys = ON;\n\nBEGIN;[\s\S]*COMMIT;/);
});

it("keeps a circle of tables together at commit", async () => {
  const { sql, plan } = await compiled([
    ...store("sqlite", "3"),
    ...concept("kiln", { name: "Kiln" }, {}),
    ...concept("shelf", { name: "Shelf" }, {}),
    relation("kiln", "shelf", { required: true }),
    relation("shelf", "kiln", { required: true }),
  ]);
  expect(plan.get(data.key).filter(({ data: { deferrable } }) => deferrable)).toHaveLength(2);
  db.exec(sql);
  const [one, other] = [berth, boat];
  db.exec(`BEGIN; INSERT INTO kilns (id, shelf_id) VALUES (${one}, ${other});
    INSERT INTO shelves (id, kiln_id) VALUES (${other}, ${one}); COMMIT;`);
  expect(() => db.exec(`DELETE FROM kilns`)).toThrow(/FOREIGN KEY/);
});
