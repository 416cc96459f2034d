import { type OutputFile, optional, type Ref, tenantScope } from "@planc/core";
import { data, decision, security } from "@planc/core/ir";
import * as z from "zod";
import { isThere, type TableView, tableViews } from "../access/table-view.ts";
import { accessPatternsFile } from "../artifacts/access-patterns-sql.ts";
import { pathFor } from "../artifacts/paths.ts";
import { schemaSqlFile } from "../artifacts/schema-sql.ts";
import { seedSqlFile } from "../artifacts/seed-sql.ts";
import { probe } from "../kit.ts";
import { isMain, isWritten } from "../layout/store-of.ts";
import { baselineSql } from "../postgresql/baseline.ts";
import { identifier, tableIdentifier } from "../postgresql/quote.ts";
import { counted } from "../sections/words.ts";
import { checksOf } from "../volume/checks.ts";
import { fewestRows, loadOf } from "../volume/load.ts";
import { type ExplainRequest, explainOutcome } from "./explain-request.ts";
import { inWorker } from "./in-worker.ts";

/**
 * A real PostgreSQL makes the tables, takes the seed, gets fifty thousand rows and more in each table that is read,
 * and says how it would do each read: by its index, and dearer without it. No setting of its planner is changed.
 */
export const explain = probe("explain", {
  of: { schema: schemaSqlFile, patterns: accessPatternsFile, seed: seedSqlFile },
  reads: {
    stores: data.store,
    tables: data.table,
    columns: data.column,
    keys: data.key,
    patterns: data.accessPattern,
    indexes: optional(data.index),
    retentions: optional(data.retention),
    entities: optional(data.entity),
    guards: optional(data.guard),
    fields: optional(data.field),
    choices: optional(decision.choice),
    identity: optional(security.identity),
  },
  when: "verify",
  tool: "PostgreSQL's planner (PGlite)",
  run: async ({
    files,
    stores,
    tables,
    columns,
    keys,
    patterns,
    indexes,
    report,
    servers,
    signal,
    ...given
  }) => {
    const written = stores.filter(isWritten);
    const asked = written.filter(isMain).flatMap((store) => {
      const fileOf = (among: readonly OutputFile[], name: string) => {
        const path = pathFor(store, written, name);
        return among.find((each) => each.path === path)?.text;
      };
      const schema = fileOf(files.schema, "schema.sql");
      const reads = fileOf(files.patterns, "access-patterns.sql");
      if (schema === undefined || reads === undefined) return [];
      const own = tables.filter((table) => table.data.store === store.ref);
      const views = tableViews(own, columns, keys);
      const isRead = (ref: Ref) =>
        patterns.some(({ data: { table, through } }) => table === ref || through?.table === ref);
      // Of a table that is there only some columns are known.
      const read = views.filter((view) => isRead(view.table.ref) && !isThere(view));
      const open = new Set<Ref>(
        patterns.flatMap(({ data: { always = [] } }) => always.map(({ column }) => column)),
      );
      const isGuarded = given.choices.some(
        ({ data: { technology } }) => technology === "row-level-security",
      );
      const scope = isGuarded
        ? tenantScope(given.identity?.data.tenancy, { ...given, tables, columns })
        : undefined;
      const request: ExplainRequest = {
        baseline: baselineSql(views),
        schema,
        seed: fileOf(files.seed, "seed.sql") ?? "",
        patterns: reads,
        loads: read.map((view) => ({
          id: view.table.id,
          name: view.table.data.name,
          ...loadOf(view, views, indexes, open, given.guards),
        })),
        ...(scope?.store === store.ref ? { tenant: tenantOf(scope, read) } : {}),
        checks: read.flatMap((view) =>
          checksOf(
            view,
            { patterns, indexes, retentions: given.retentions, root: scope?.root?.ref },
            views,
          ),
        ),
      };
      const paths = {
        schema: pathFor(store, written, "schema.sql"),
        seed: pathFor(store, written, "seed.sql"),
        patterns: pathFor(store, written, "access-patterns.sql"),
      };
      return [{ paths, request }];
    });
    const requests = asked.map(({ request }) => request);
    const outcomes = z
      .array(explainOutcome)
      .parse(await inWorker({ tool: "explain", requests, server: servers.postgresql }, signal));
    const details = asked.map(({ paths, request }, at) => {
      const outcome = outcomes[at];
      const path = paths.patterns;
      if (outcome === undefined || outcome.problem) {
        const { part, message } = outcome?.problem ?? {
          part: "schema",
          message: "nothing was run",
        };
        const file = part === "volume" ? paths.schema : paths[part];
        report("sql-failed", { file, problem: message });
        return { failed: true, text: `${file}: ${message}` };
      }
      for (const { name, index, kind, found } of outcome.wrong) {
        if (kind === "no-gain") report("index-without-gain", { file: path, pattern: name, index });
        else report("pattern-beside-index", { file: path, pattern: name, index, found });
      }
      if (outcome.wrong.length > 0) {
        const names = outcome.wrong.map((each) => `${each.name} (${each.found})`);
        return { failed: true, text: `${path}: ${names.join(", ")}` };
      }
      return {
        failed: false,
        text: `PostgreSQL ${outcome.version}: ${outcome.seeded > 0 ? `${counted(outcome.seeded, "row")} seeded; ` : ""}${counted(request.checks.length, "read")} of ${counted(
          request.loads.length,
          "table",
        )} with ${fewestRows.toLocaleString("en")} rows or more ${request.checks.length === 1 ? "goes" : "go"} by the index planned, and would be dearer without it`,
      };
    });
    const measured = outcomes.flatMap(({ sizes, version }) =>
      sizes.flatMap(({ id, rows, bytes, indexBytes }) => {
        const on = `PostgreSQL ${version}, ${rows.toLocaleString("en")} generated rows`;
        const width = (about: string, value: number) => ({
          about: `${about} of ${id}`,
          value: Math.round(value),
          unit: "B/row",
          on,
        });
        return [width("row width", bytes), width("index width", indexBytes)];
      }),
    );
    const failed = details.filter((each) => each.failed);
    const shown = failed.length > 0 ? failed : details;
    return {
      status: failed.length > 0 ? "failed" : "passed",
      detail: shown.map(({ text }) => text).join("; "),
      measured,
    };
  },
});

/** The setting that says whose rows are seen, and the tenant of most rows of a table that is filled. */
function tenantOf(
  scope: NonNullable<ReturnType<typeof tenantScope>>,
  filled: readonly TableView[],
): ExplainRequest["tenant"] {
  const first = scope.own.find((each) =>
    filled.some(({ table }) => table.ref === each.table.ref && table.data.entity !== undefined),
  );
  const table = tableIdentifier(first?.table.data.name ?? scope.root?.data.name ?? "");
  const column = identifier(first?.column.data.name ?? "id");
  return {
    setting: scope.root ? "app.tenant_id" : "app.tenant_ids",
    sample: `SELECT ${column}::text AS id FROM ${table} GROUP BY ${column} ORDER BY count(*) DESC, 1 LIMIT 1`,
  };
}
