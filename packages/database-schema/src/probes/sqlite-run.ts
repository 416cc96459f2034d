import { DatabaseSync } from "node:sqlite";
import * as z from "zod";

const tableSchema = z.strictObject({
  name: z.string(),
  columns: z.array(z.strictObject({ name: z.string(), type: z.string(), required: z.boolean() })),
  primary: z.array(z.string()),
  unique: z.int(),
  foreign: z.int(),
  indexes: z.array(z.string()),
});
/** A table as the catalogue has it. */
export type SqliteTable = z.output<typeof tableSchema>;

/** A schema, what is there before it, and the reads that it has to serve. */
export const sqliteRequest = z.strictObject({
  baseline: z.string(),
  schema: z.string(),
  reads: z.array(z.string()),
});
export const sqliteOutcome = z.union([
  z.strictObject({
    version: z.string(),
    tables: z.array(tableSchema),
    /** How SQLite goes about each read. */
    ways: z.array(z.array(z.string())),
  }),
  z.strictObject({ version: z.string(), problem: z.string() }),
]);
export type SqliteOutcome = z.output<typeof sqliteOutcome>;

const named = z.object({ name: z.string() });
const columnRow = z.object({
  name: z.string(),
  type: z.string(),
  notnull: z.number(),
  pk: z.number(),
});
const indexRow = z.object({ name: z.string(), unique: z.number(), origin: z.string() });

/** Runs each schema in an empty database in memory, and reads what its catalogue then holds. */
export function runSqlite(texts: readonly string[]): readonly SqliteOutcome[] {
  return texts.map((text) => {
    const request = sqliteRequest.parse(JSON.parse(text));
    const db = new DatabaseSync(":memory:");
    try {
      const version = z
        .object({ version: z.string() })
        .parse(db.prepare("SELECT sqlite_version() AS version").get()).version;
      return { version, ...outcomeOf(db, request) };
    } finally {
      db.close();
    }
  });
}

function outcomeOf(db: DatabaseSync, { baseline, schema, reads }: z.output<typeof sqliteRequest>) {
  try {
    db.exec(baseline);
    const before = new Set(tableNames(db));
    db.exec(schema);
    const broken = db.prepare("PRAGMA foreign_key_check").all();
    if (broken.length > 0) return { problem: "a reference has no key that it refers to" };
    return {
      tables: tableNames(db)
        .filter((name) => !before.has(name))
        .map((name) => tableOf(db, name)),
      ways: reads.map((sql) =>
        db
          .prepare(`EXPLAIN QUERY PLAN ${sql}`)
          .all()
          .map((row) => z.object({ detail: z.string() }).parse(row).detail),
      ),
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Ordinary tables: those of words and what they are kept in are the business of FTS5. */
function tableNames(db: DatabaseSync): readonly string[] {
  return db
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all()
    .map((row) => named.parse(row).name);
}

function tableOf(db: DatabaseSync, name: string): SqliteTable {
  const rows = (sql: string) => db.prepare(sql).all(name);
  const columns = rows(
    'SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?) WHERE hidden <> 1 ORDER BY cid',
  ).map((row) => columnRow.parse(row));
  const indexes = rows('SELECT name, "unique", origin FROM pragma_index_list(?)').map((row) =>
    indexRow.parse(row),
  );
  const foreign = rows("SELECT DISTINCT id FROM pragma_foreign_key_list(?)").length;
  return {
    name,
    columns: columns.map((each) => ({
      name: each.name,
      type: each.type,
      required: each.notnull === 1,
    })),
    primary: columns
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map((each) => each.name),
    unique: indexes.filter(({ origin }) => origin === "u").length,
    foreign,
    indexes: indexes
      .filter(({ origin }) => origin === "c")
      .map((each) => each.name)
      .sort(),
  };
}
