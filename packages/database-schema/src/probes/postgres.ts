import { data } from "@planc/core/ir";
import * as z from "zod";
import { tableViews } from "../access/table-view.ts";
import { pathFor } from "../artifacts/paths.ts";
import { schemaSqlFile } from "../artifacts/schema-sql.ts";
import { probe } from "../kit.ts";
import { isMain, isWritten } from "../layout/store-of.ts";
import { baselineSql } from "../postgresql/baseline.ts";
import { counted } from "../sections/words.ts";
import { inWorker } from "./in-worker.ts";
import { planned } from "./planned.ts";
import type { Catalogue } from "./postgres-run.ts";

const catalogueSchema = z.strictObject({
  tables: z.int(),
  indexes: z.int(),
  primary: z.int(),
  unique: z.int(),
  foreign: z.int(),
  checks: z.int(),
});
const outcomesSchema = z.array(
  z.union([
    z.strictObject({ version: z.string(), found: catalogueSchema }),
    z.strictObject({ version: z.string(), problem: z.string() }),
  ]),
);

/**
 * A real PostgreSQL runs the DDL, after the tables that are there already as far as they are known, and its
 * catalogue then holds exactly what was planned.
 */
export const postgres = probe("postgres", {
  of: { schema: schemaSqlFile },
  reads: {
    stores: data.store,
    tables: data.table,
    columns: data.column,
    keys: data.key,
    indexes: data.index,
  },
  when: "verify",
  tool: "PostgreSQL (PGlite)",
  run: async ({ files, stores, tables, columns, keys, indexes, report, servers, signal }) => {
    const written = stores.filter(isWritten);
    const isExtended = (path: string) =>
      written.some((each) => !isMain(each) && pathFor(each, written, "schema.sql") === path);
    // What needs an extension that this PostgreSQL does not have is not run, and said so.
    const left = files.schema.filter(({ path }) => isExtended(path));
    const schema = files.schema.filter(({ path }) => !isExtended(path));
    const texts = schema.map(({ text }) => text);
    const ofFile = (path: string) => {
      const store = written.find((each) => pathFor(each, written, "schema.sql") === path);
      return tables.filter(({ data: { store: of } }) => of === store?.ref);
    };
    const baselines = schema.map(({ path }) =>
      baselineSql(tableViews(ofFile(path), columns, keys)),
    );
    const outcomes = outcomesSchema.parse(
      await inWorker({ tool: "postgres", texts, baselines, server: servers.postgresql }, signal),
    );
    const details = schema.map(({ path }, at) => {
      const wanted = planned(ofFile(path), columns, keys, indexes);
      const outcome = outcomes[at];
      const problem =
        outcome === undefined
          ? "nothing was run"
          : "problem" in outcome
            ? outcome.problem
            : difference(wanted, outcome.found);
      if (problem !== undefined) {
        report("sql-failed", { file: path, problem });
        return { failed: true, text: `${path}: ${problem}` };
      }
      return { failed: false, text: `PostgreSQL ${outcome?.version} ran it: ${inWords(wanted)}` };
    });
    const failed = details.filter((each) => each.failed);
    return {
      status: failed.length > 0 ? "failed" : "passed",
      detail: [
        ...(failed.length > 0 ? failed : details).map(({ text }) => text),
        ...left.map(({ path }) => `${path} was not run: it needs TimescaleDB`),
      ].join("; "),
    };
  },
});

const names: Readonly<Record<keyof Catalogue, readonly [one: string, many: string]>> = {
  tables: ["table", "tables"],
  indexes: ["index", "indexes"],
  primary: ["primary key", "primary keys"],
  unique: ["unique key", "unique keys"],
  foreign: ["foreign key", "foreign keys"],
  checks: ["check", "checks"],
};
const kinds = ["tables", "indexes", "primary", "unique", "foreign", "checks"] as const;

function difference(wanted: Catalogue, found: Catalogue): string | undefined {
  const wrong = kinds.find((kind) => wanted[kind] !== found[kind]);
  return wrong && `${counted(wanted[wrong], ...names[wrong])} planned, ${found[wrong]} made`;
}

function inWords(counts: Catalogue): string {
  return kinds.map((kind) => counted(counts[kind], ...names[kind])).join(", ");
}
