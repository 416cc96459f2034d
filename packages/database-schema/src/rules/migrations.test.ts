import type { DataOf, Draft } from "@planc/core";
import { data } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { component } from "../fixtures/build.ts";
import { storeOf } from "../fixtures/data.ts";
import { statement } from "../migrations/statement.ts";
import plugin from "../plugin.ts";

type Migration = DataOf<typeof data.migration>;

const nodes = (facts: Partial<Migration>, number = 1): readonly Draft[] => [
  component("relational-store", "relational-store"),
  storeOf("postgresql"),
  given(data.migration, `000${number}-change-kilns`, {
    number,
    name: "change-kilns",
    store: "data/store#main",
    folder: "database/migrations",
    when: "after-release",
    changes: [],
    forward: [],
    backward: [],
    ...facts,
  }),
];
const ref = "data/migration#0001-change-kilns";
const on = ["kilns"];
const light = statement("expand", "ALTER TABLE kilns ADD COLUMN note text", { lock: "all", on });
const dropped = statement("contract", "ALTER TABLE kilns DROP COLUMN note", {
  lock: "all",
  on,
  loses: "every value of kilns.note",
});

ruleTester(plugin, "migration-risks")
  .valid([
    { name: "a column that is added", nodes: nodes({ forward: [light] }) },
    {
      name: "what only the way back takes away",
      nodes: nodes({ forward: [light], backward: [dropped] }),
    },
    {
      name: "an index that is built beside the writes",
      nodes: nodes({
        forward: [
          statement("expand", "CREATE INDEX CONCURRENTLY i ON kilns (note)", {
            lock: "changes",
            on,
            work: "build",
            alone: true,
          }),
        ],
      }),
    },
    {
      name: "what a migration of an earlier plan took away",
      nodes: [
        ...nodes({ forward: [dropped] }),
        ...nodes({ forward: [light], name: "change-clays" }, 2).slice(2),
      ],
    },
  ])
  .invalid([
    {
      name: "a column that goes",
      nodes: nodes({ forward: [dropped] }),
      findings: [
        {
          code: "database/migration-loses",
          ref,
          message: "Migration 0001-change-kilns takes away every value of kilns.note.",
        },
      ],
    },
    {
      name: "rows without a value",
      nodes: nodes({
        forward: [
          statement("backfill", "SELECT 1", {
            work: "scan",
            asks: { table: "kilns", column: "note", where: "note IS NULL" },
          }),
        ],
      }),
      findings: [
        {
          code: "database/migration-asks",
          ref,
          message: "Migration 0001-change-kilns stops until rows of kilns.note are put right.",
        },
      ],
    },
    {
      name: "a column under another name",
      nodes: nodes({
        changes: [
          {
            what: "renamed",
            kind: "column",
            table: "kilns",
            name: "label",
            from: "title",
            to: "label",
          },
        ],
      }),
      findings: [
        {
          code: "database/migration-renames",
          ref,
          message:
            "Migration 0001-change-kilns gives kilns.title other names: older programs fail from then on.",
        },
      ],
    },
    {
      name: "a table that is written anew under its lock, and one whose writes wait",
      nodes: nodes({
        forward: [
          statement("switch", "ALTER TABLE kilns ALTER COLUMN n TYPE bigint", {
            lock: "all",
            on,
            work: "rewrite",
          }),
          statement("expand", "CREATE INDEX i ON logs (note)", {
            lock: "index",
            on: ["logs"],
            work: "build",
          }),
        ],
      }),
      findings: [
        {
          code: "database/migration-blocks-writes",
          ref,
          message:
            "Migration 0001-change-kilns keeps writes of logs waiting while it reads every row.",
        },
        {
          code: "database/migration-rewrites",
          ref,
          message: "Migration 0001-change-kilns writes kilns anew while nobody can read it.",
        },
      ],
    },
  ]);
