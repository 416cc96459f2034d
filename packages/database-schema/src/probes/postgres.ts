import { optional } from "@planc/core";
import { brief, data, decision, security } from "@planc/core/ir";
import * as z from "zod";
import { tableViews } from "../access/table-view.ts";
import { pathFor } from "../artifacts/paths.ts";
import { rolesSqlFile } from "../artifacts/roles-sql.ts";
import { schemaSqlFile } from "../artifacts/schema-sql.ts";
import { seedSqlFile } from "../artifacts/seed-sql.ts";
import { probe } from "../kit.ts";
import { erasureOf } from "../layout/erasure-of.ts";
import { guardedScope, scopeIn, tenantColumnIn } from "../layout/guarded-scope.ts";
import { laidOutIn } from "../layout/laid-out-in.ts";
import { isWritten } from "../layout/store-of.ts";
import { baselineSql } from "../postgresql/baseline.ts";
import { deletingStatements } from "../postgresql/deletes.ts";
import { sweptOf } from "../postgresql/roles.ts";
import { signInOf } from "../postgresql/sign-in.ts";
import { counted } from "../sections/words.ts";
import { erasureTrial } from "./erasure-trial.ts";
import { inWorker } from "./in-worker.ts";
import { planned } from "./planned.ts";
import type { Catalogue } from "./postgres-run.ts";
import { roleTrial } from "./role-trial.ts";
import { tenantTrials } from "./tenant-trial.ts";
import { guardTrials } from "./trials.ts";

const catalogueSchema = z.strictObject({
  tables: z.int(),
  indexes: z.int(),
  primary: z.int(),
  unique: z.int(),
  foreign: z.int(),
  checks: z.int(),
  triggers: z.int(),
  policies: z.int(),
});
const outcomesSchema = z.array(
  z.union([
    z.strictObject({ version: z.string(), found: catalogueSchema, tried: z.int() }),
    z.strictObject({ version: z.string(), problem: z.string() }),
  ]),
);

/**
 * A real PostgreSQL runs the DDL, after the tables that are there already as far as they are known, and its
 * catalogue then holds exactly what was planned.
 */
export const postgres = probe("postgres", {
  of: { schema: schemaSqlFile, roles: rolesSqlFile, seed: seedSqlFile },
  reads: {
    stores: data.store,
    tables: data.table,
    columns: data.column,
    keys: data.key,
    indexes: data.index,
    guards: optional(data.guard),
    retentions: optional(data.retention),
    partitions: optional(data.partition),
    concepts: optional(brief.concept),
    product: optional(brief.product),
    entities: optional(data.entity),
    fields: optional(data.field),
    choices: optional(decision.choice),
    identity: optional(security.identity),
    obligations: optional(security.obligation),
    classes: optional(security.classification),
  },
  when: "verify",
  tool: "PostgreSQL (PGlite)",
  run: async ({
    files,
    stores,
    tables,
    columns,
    keys,
    indexes,
    guards,
    retentions,
    partitions,
    report,
    servers,
    signal,
    ...given
  }) => {
    const scope = guardedScope({ ...given, tables, columns });
    const written = stores.filter(isWritten);
    const { schema } = files;
    const texts = schema.map(({ text }) => text);
    const ofFile = (path: string) => {
      const store = written.find((each) => pathFor(each, written, "schema.sql") === path);
      return tables.filter(({ data: { store: of } }) => of === store?.ref);
    };
    const baselines = schema.map(({ path }) =>
      baselineSql(tableViews(ofFile(path), columns, keys)),
    );
    const trials = schema.map(({ path }) => {
      const views = tableViews(ofFile(path), columns, keys);
      const own = scopeIn(scope, ofFile(path));
      const store = written.find((each) => pathFor(each, written, "schema.sql") === path);
      const roles = store && pathFor(store, written, "roles.sql");
      const file = files.roles.find((each) => each.path === roles);
      const title = given.product?.data.name ?? "Schema";
      const rows = files.seed.find(
        (each) => store && each.path === pathFor(store, written, "seed.sql"),
      );
      const erasure = rows && erasureOf(views, { ...given, columns });
      const whose = erasure && own ? tenantColumnIn(own, erasure.accounts.table.ref) : undefined;
      return [
        ...guardTrials(views, guards),
        ...(own ? tenantTrials(own, views) : []),
        // Whoever gives a server need not let roles be made there.
        ...(file && servers.postgresql === undefined
          ? [
              roleTrial(file.text, {
                title,
                views,
                swept: sweptOf(views, retentions),
                parted: views.filter(({ table: { ref } }) =>
                  partitions.some(({ data: { table } }) => table === ref),
                ),
                deleting: deletingStatements(views, {
                  laidOut: laidOutIn(ofFile(path), given),
                  signIn: own && signInOf(own, views),
                }),
              }),
              ...(erasure
                ? [
                    erasureTrial(erasure, {
                      seed: rows.text,
                      roles: file.text,
                      title,
                      tenant: views
                        .flatMap(({ columns: all }) => all)
                        .find(({ ref }) => ref === whose)?.data.name,
                    }),
                  ]
                : []),
            ]
          : []),
      ];
    });
    const outcomes = outcomesSchema.parse(
      await inWorker(
        { tool: "postgres", texts, baselines, trials, server: servers.postgresql },
        signal,
      ),
    );
    const details = schema.map(({ path }, at) => {
      const wanted = planned(
        ofFile(path),
        columns,
        keys,
        indexes,
        guards,
        scopeIn(scope, ofFile(path)),
      );
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
      const tried = outcome && "tried" in outcome ? outcome.tried : 0;
      const told = tried > 0 ? `; ${counted(tried, "deed")} tried, each came out as planned` : "";
      return {
        failed: false,
        text: `PostgreSQL ${outcome?.version} ran it: ${inWords(wanted)}${told}`,
      };
    });
    const failed = details.filter((each) => each.failed);
    return {
      status: failed.length > 0 ? "failed" : "passed",
      detail: (failed.length > 0 ? failed : details).map(({ text }) => text).join("; "),
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
  triggers: ["trigger", "triggers"],
  policies: ["policy", "policies"],
};
const kinds = [
  "tables",
  "indexes",
  "primary",
  "unique",
  "foreign",
  "checks",
  "triggers",
  "policies",
] as const;

function difference(wanted: Catalogue, found: Catalogue): string | undefined {
  const wrong = kinds.find((kind) => wanted[kind] !== found[kind]);
  return wrong && `${counted(wanted[wrong], ...names[wrong])} planned, ${found[wrong]} made`;
}

function inWords(counts: Catalogue): string {
  const there = kinds.filter(
    (kind) => counts[kind] > 0 || (kind !== "triggers" && kind !== "policies"),
  );
  return there.map((kind) => counted(counts[kind], ...names[kind])).join(", ");
}
