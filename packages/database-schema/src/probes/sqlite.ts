import { optional } from "@planc/core";
import { data } from "@planc/core/ir";
import * as z from "zod";
import { accessPatternsSqliteFile } from "../artifacts/access-patterns-beside.ts";
import { devicePath, deviceSchemaFile } from "../artifacts/device-schema.ts";
import { pathFor } from "../artifacts/paths.ts";
import { storesIn } from "../artifacts/schema-facts.ts";
import { schemaSqliteFile } from "../artifacts/schema-sqlite.ts";
import { seedSqliteFile } from "../artifacts/seed-sql.ts";
import { probe } from "../kit.ts";
import { isOfTable } from "../postgresql/pattern-statement.ts";
import { counted } from "../sections/words.ts";
import { deviceIndexes, deviceViews } from "../sqlite/device-views.ts";
import { sqliteBaseline, sqlitePlanned } from "../sqlite/planned.ts";
import { type SqliteRead, sqliteRead } from "../sqlite/reads.ts";
import { inWorker } from "./in-worker.ts";
import { type SqliteOutcome, type SqliteTable, sqliteOutcome } from "./sqlite-run.ts";

/** SQLite itself runs the DDL, its catalogue then holds what was planned, and each read goes by an index. */
export const sqlite = probe("sqlite", {
  of: {
    schema: schemaSqliteFile,
    device: deviceSchemaFile,
    seed: seedSqliteFile,
    patterns: accessPatternsSqliteFile,
  },
  reads: {
    stores: data.store,
    tables: data.table,
    columns: data.column,
    keys: data.key,
    indexes: data.index,
    patterns: optional(data.accessPattern),
    copies: optional(data.copy),
    guards: optional(data.guard),
  },
  when: "verify",
  tool: "SQLite (node:sqlite)",
  run: async ({ files, patterns, copies, guards, report, signal, ...plan }) => {
    const onDevices = plan.stores.flatMap((store) => {
      const views = deviceViews(store, copies, plan);
      const file = files.device.find((each) => each.path === devicePath(store));
      return file && views.length > 0
        ? [
            {
              file,
              views,
              indexes: deviceIndexes(store, copies, plan.indexes),
              reads: [],
              guards: [],
              seed: "",
              statements: "",
            },
          ]
        : [];
    });
    const inPlan = storesIn("sqlite", plan).flatMap(({ store, written, views, indexes }) => {
      const path = pathFor(store, written, "schema.sql");
      const file = files.schema.find((each) => each.path === path);
      if (file === undefined) return [];
      const reads = patterns.flatMap((pattern) => {
        const view = views.find(({ table }) => table.ref === pattern.data.table);
        const hasWords = indexes.some(
          ({ data: index }) => index.method === "gin" && index.table === pattern.data.table,
        );
        return view && isOfTable(pattern, view) ? [sqliteRead(pattern, view, { hasWords })] : [];
      });
      const textOf = (
        files_: readonly { readonly path: string; readonly text: string }[],
        name: string,
      ) => files_.find((each) => each.path === pathFor(store, written, name))?.text ?? "";
      return [
        {
          file,
          views,
          indexes,
          reads,
          guards,
          seed: textOf(files.seed, "seed.sql"),
          statements: textOf(files.patterns, "access-patterns.sql"),
        },
      ];
    });
    const jobs = [...inPlan, ...onDevices];
    const texts = jobs.map(({ file, views, reads, seed, statements }) =>
      JSON.stringify({
        baseline: sqliteBaseline(views),
        schema: file.text,
        reads: reads.map(({ sql }) => sql),
        seed,
        statements,
      }),
    );
    const outcomes = z
      .array(sqliteOutcome)
      .parse(await inWorker({ tool: "sqlite", texts }, signal));
    const told = jobs.map(({ file: { path }, views, indexes, reads, guards: own }, at) => {
      const outcome = outcomes[at];
      const wanted = sqlitePlanned(views, indexes, own);
      const problem =
        outcome === undefined
          ? "nothing was run"
          : "problem" in outcome
            ? outcome.problem
            : (difference(wanted, outcome.tables) ?? unserved(reads, outcome.ways));
      if (problem !== undefined) report("sqlite-failed", { file: path, problem });
      const ran = `SQLite ${outcome?.version} ran ${path}: ${counted(wanted.length, "table")} as planned${reads.length > 0 ? `, ${counted(reads.length, "read")} by index` : ""}${seeded(outcome)}`;
      return { failed: problem !== undefined, text: problem ? `${path}: ${problem}` : ran };
    });
    const failed = told.some((each) => each.failed);
    return {
      status: failed ? "failed" : "passed",
      detail: told
        .filter((each) => each.failed === failed)
        .map(({ text }) => text)
        .join("; "),
    };
  },
});

/** Rows that the seed made, which stayed as many the second time. */
function seeded(outcome: SqliteOutcome | undefined): string {
  return outcome && "rows" in outcome && outcome.rows > 0
    ? `, ${counted(outcome.rows, "row")} by the seed`
    : "";
}

/** The first table of the plan that the catalogue does not have just so. */
export function difference(
  wanted: readonly SqliteTable[],
  found: readonly SqliteTable[],
): string | undefined {
  for (const table of wanted) {
    const made = found.find(({ name }) => name === table.name);
    if (made === undefined) return `${table.name} is planned and was not made`;
    for (const [at, column] of table.columns.entries()) {
      const [plan, file] = [JSON.stringify(column), JSON.stringify(made.columns[at])];
      if (plan !== file) return `${table.name}: column ${plan} is planned, ${file} was made`;
    }
    for (const part of ["primary", "unique", "foreign", "indexes", "triggers"] as const) {
      const [plan, file] = [JSON.stringify(table[part]), JSON.stringify(made[part])];
      if (plan !== file) return `${part} of ${table.name}: planned ${plan}, made ${file}`;
    }
  }
  const more = found.find(({ name }) => !wanted.some((each) => each.name === name));
  return more && `${more.name} was made and is not planned`;
}

/** The first read that looks at every row, or sorts what an index would give in order. */
export function unserved(
  reads: readonly SqliteRead[],
  ways: readonly (readonly string[])[],
): string | undefined {
  for (const [at, read] of reads.entries()) {
    if (!read.narrow) continue;
    const bad = ways[at]?.find((way) => way === "SCAN t" || way === "USE TEMP B-TREE FOR ORDER BY");
    if (bad !== undefined) return `“${read.name}” of ${read.table}: ${bad.toLowerCase()}`;
  }
  return undefined;
}
