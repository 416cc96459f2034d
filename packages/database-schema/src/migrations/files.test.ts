import { expect, it } from "vitest";
import { filesOf } from "./files.ts";
import { statement } from "./statement.ts";

const migration = {
  number: 7,
  name: "add-notes",
  store: "data/store#main" as const,
  folder: "database/migrations",
  when: "before-release" as const,
  changes: [],
  forward: [
    statement("expand", "CREATE FUNCTION public.f() RETURNS void LANGUAGE sql AS $$ $$"),
    statement("expand", "ALTER TABLE kilns.firings ADD COLUMN note text", {
      lock: "all",
      on: ["kilns.firings"],
    }),
    statement("expand", "GRANT USAGE ON SCHEMA clay_pits TO digger"),
  ],
  backward: [
    statement("contract", "ALTER TABLE kilns.firings DROP COLUMN note", {
      lock: "all",
      on: ["kilns.firings"],
      loses: "every value of kilns.firings.note",
    }),
  ],
};

it("writes one file each way", () => {
  const files = filesOf(migration);
  expect(files.map(({ path }) => path)).toEqual([
    "database/migrations/0007-add-notes.up.sql",
    "database/migrations/0007-add-notes.down.sql",
  ]);
  expect(files[1]?.text).toContain("--   every value of kilns.firings.note");
});

it("writes them for each server that is changed, with what all of them need in each", () => {
  const files = filesOf({ ...migration, apart: ["clay_pits", "kilns", "sales"] });
  const up = files.filter(({ direction }) => direction === "up");
  expect(up.map(({ path }) => path)).toEqual([
    "database/clay-pits/migrations/0007-add-notes.up.sql",
    "database/kilns/migrations/0007-add-notes.up.sql",
  ]);
  expect(up.map(({ text }) => text.includes("FUNCTION public.f"))).toEqual([true, true]);
  expect(up.map(({ text }) => text.includes("kilns.firings"))).toEqual([false, true]);
});
