import { optional, type PlanNodeOf, tenantScope, type ViewOf } from "@planc/core";
import { brief, data, decision, security } from "@planc/core/ir";
import { tableViews } from "../access/table-view.ts";
import { type Dialect, wholeFiles } from "../catalog/engines.ts";
import { artifact } from "../kit.ts";
import { dialectOf, hasTables, isMain, isWritten } from "../layout/store-of.ts";
import { seedIndexed } from "../seed/index-changes.ts";
import { mysqlSeedWords } from "../seed/mysql-words.ts";
import { postgresqlWords } from "../seed/postgresql-words.ts";
import { seedRows } from "../seed/seed-rows.ts";
import { seedSql } from "../seed/seed-sql.ts";
import { sqliteWords } from "../seed/sqlite-words.ts";
import type { SeedWords } from "../seed/words.ts";
import { pathFor } from "./paths.ts";

/** Whatever a seed is made of. */
export const seedReads = {
  stores: data.store,
  tables: data.table,
  columns: data.column,
  keys: optional(data.key),
  indexes: optional(data.index),
  partitions: optional(data.partition),
  guards: optional(data.guard),
  entities: optional(data.entity),
  fields: optional(data.field),
  choices: optional(decision.choice),
  identity: optional(security.identity),
  product: optional(brief.product),
  searchIndexes: optional(data.searchIndex),
} as const;

/** A few rows of everything that people make, for development and for tests. */
export const seedSqlFile = artifact("seed", {
  reads: seedReads,
  emit: (given) => seedsOf(given, given.stores.filter(isWritten), isMain),
});

/** The same for files of SQLite. */
export const seedSqliteFile = artifact("seed-sqlite", {
  reads: seedReads,
  emit: (given) => seedsOf(given, given.stores.filter(hasTables), isOf("sqlite")),
});

/** The same for MySQL. */
export const seedMysqlFile = artifact("seed-mysql", {
  reads: seedReads,
  emit: (given) => seedsOf(given, given.stores.filter(hasTables), isOf("mysql")),
});

function isOf(dialect: Dialect): (store: PlanNodeOf<typeof data.store>) => boolean {
  return (store) => store.data.model === "relational" && dialectOf(store) === dialect;
}

interface Given {
  readonly stores: readonly PlanNodeOf<typeof data.store>[];
  readonly tables: readonly PlanNodeOf<typeof data.table>[];
  readonly columns: readonly PlanNodeOf<typeof data.column>[];
  readonly keys: readonly PlanNodeOf<typeof data.key>[];
  readonly indexes: readonly PlanNodeOf<typeof data.index>[];
  readonly partitions: readonly PlanNodeOf<typeof data.partition>[];
  readonly guards: readonly PlanNodeOf<typeof data.guard>[];
  readonly entities: readonly PlanNodeOf<typeof data.entity>[];
  readonly fields: readonly PlanNodeOf<typeof data.field>[];
  readonly choices: readonly PlanNodeOf<typeof decision.choice>[];
  readonly identity?: PlanNodeOf<typeof security.identity> | undefined;
  readonly product?: PlanNodeOf<typeof brief.product> | undefined;
  readonly searchIndexes: readonly ViewOf<typeof data.searchIndex>[];
}

function seedsOf(
  { tables, columns, keys, indexes, partitions, guards, product, ...given }: Given,
  written: readonly PlanNodeOf<typeof data.store>[],
  isOne: (store: PlanNodeOf<typeof data.store>) => boolean,
) {
  const isGuarded = given.choices.some(
    ({ data: { technology } }) => technology === "row-level-security",
  );
  const scope = tenantScope(given.identity?.data.tenancy, { ...given, tables, columns });
  return written.filter(isOne).flatMap((store) => {
    const own = tables.filter((table) => table.data.store === store.ref);
    const ofStore = scope?.store === store.ref ? scope : undefined;
    const words = wordsOf(store, given.choices);
    const views = tableViews(own, columns, keys);
    const made = seedRows({
      views,
      indexes,
      entities: given.entities,
      scope: ofStore,
      guards,
      words,
    });
    if (made.length === 0) return [];
    // Behind policies each tenant sees its own rows alone, so that no one statement sees all.
    const guarded = isGuarded && isWritten(store) ? ofStore : undefined;
    const text = seedSql({
      title: product?.data.name ?? "Seed",
      tables: made,
      words,
      guarded,
      followed: guarded ? [] : seedIndexed(made, views, given.searchIndexes, words),
      splitBy: ({ view }) => {
        const partition = partitions.find(({ data: { table } }) => table === view.table.ref);
        return view.columns.find(({ ref }) => ref === partition?.data.by)?.data.name;
      },
    });
    return [{ path: pathFor(store, written, "seed.sql"), mediaType: "application/sql", text }];
  });
}

/** How the dialect of a store writes the values of a seed. */
export function wordsOf(
  store: ViewOf<typeof data.store>,
  choices: readonly ViewOf<typeof decision.choice>[],
): SeedWords {
  const dialect = dialectOf(store);
  if (dialect === "mysql") return mysqlSeedWords;
  if (dialect !== "sqlite") return postgresqlWords;
  const chosen = choices.find(({ ref }) => ref === store.data.choice)?.data.technology ?? "";
  return sqliteWords(wholeFiles.has(chosen));
}
