import { DatabaseSync } from "node:sqlite";
import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import { afterEach, beforeEach, expect, it } from "vitest";
import { store } from "../fixtures/build.ts";
import { orchard } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";

const inSqlite: readonly Draft[] = [
  ...store("sqlite", "3"),
  ...orchard.filter((each) => !store("postgresql", "18").some(({ id }) => id === each.id)),
];
const id = (at: number) => `'00000000-0000-7000-8000-${String(at).padStart(12, "0")}'`;

let db: DatabaseSync;
let seed: string;
beforeEach(async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...inSqlite)
    .result();
  seed = files.find(({ path }) => path === "database/seed.sql")?.text ?? "";
  db = new DatabaseSync(":memory:");
  db.exec(files.find(({ path }) => path === "database/schema.sql")?.text ?? "");
});
afterEach(() => db.close());

/** Runs one statement after triggers and conditions alone are left to refuse it. */
const run = (sql: string) => () => db.exec(`PRAGMA foreign_keys = OFF; ${sql}`);

it("lets a row take the moves of its life cycle and no other", () => {
  run(`INSERT INTO crates (id, label, status) VALUES (${id(1)}, 'x', 'empty')`)();
  expect(run("UPDATE crates SET status = 'sold'")).toThrow(/status of crates does not go/);
  run("UPDATE crates SET status = 'being_filled'")();
  run("UPDATE crates SET status = 'full'")();
  run("UPDATE crates SET status = 'full'")();
  run("UPDATE crates SET status = 'sold'")();
  expect(run("UPDATE crates SET status = 'empty'")).toThrow(/status of crates does not go/);
});

it("lets no row stand above itself, at whatever height, when added or moved", () => {
  const put = (own: number, above: string) =>
    run(`INSERT INTO plots (id, name, parent_id) VALUES (${id(own)}, 'x', ${above})`);
  put(1, "NULL")();
  put(2, id(1))();
  put(3, id(2))();
  const under = (own: number, above: string) =>
    run(`UPDATE plots SET parent_id = ${above} WHERE id = ${id(own)}`);
  expect(under(1, id(3))).toThrow(/parent_id of plots would make it stand above itself/);
  expect(under(1, id(1))).toThrow(/stand above itself/);
  expect(put(4, id(4))).toThrow(/stand above itself/);
  under(3, id(1))();
  under(2, "NULL")();
});

it("takes a row of exactly one of several things", () => {
  const put = (crate: string, plot: string) =>
    run(
      `INSERT INTO notes (id, text, crate_id, plot_id) VALUES (${id(1)}, 'x', ${crate}, ${plot})`,
    );
  expect(put("NULL", "NULL")).toThrow(/notes_crate_id_plot_id_one/);
  expect(put(id(1), id(2))).toThrow(/notes_crate_id_plot_id_one/);
  put("NULL", id(2))();
});

it("takes a seed whose rows are of one thing each, by turns", () => {
  db.exec(seed);
  const counted = (column: string) =>
    db.prepare(`SELECT ${column} FROM notes WHERE ${column} IS NOT NULL`).all().length;
  expect([counted("crate_id"), counted("plot_id")]).toEqual([2, 2]);
});
