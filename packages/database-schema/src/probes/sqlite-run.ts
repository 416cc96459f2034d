import { DatabaseSync } from "node:sqlite";
import * as z from "zod";

const tableSchema = z.strictObject({
  name: z.string(),
  columns: z.array(z.strictObject({ name: z.string(), type: z.string(), required: z.boolean() })),
  primary: z.array(z.string()),
  unique: z.int(),
  foreign: z.int(),
  indexes: z.array(z.string()),
  /** Those that refuse a row; what keeps words in step is not among them. */
  triggers: z.array(z.string()),
});
/** A table as the catalogue has it. */
export type SqliteTable = z.output<typeof tableSchema>;

/** A schema, what is there before it, and the reads that it has to serve. */
export const sqliteRequest = z.strictObject({
  baseline: z.string(),
  schema: z.string(),
  reads: z.array(z.string()),
  seed: z.string(),
  /** The file of statements, each with a place for its values. */
  statements: z.string(),
});
export const sqliteOutcome = z.union([
  z.strictObject({
    version: z.string(),
    tables: z.array(tableSchema),
    /** How SQLite goes about each read. */
    ways: z.array(z.array(z.string())),
    /** Made by the seed. */
    rows: z.int(),
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

function outcomeOf(
  db: DatabaseSync,
  { baseline, schema, reads, seed, statements }: z.output<typeof sqliteRequest>,
) {
  try {
    db.exec(baseline);
    const before = new Set(tableNames(db));
    db.exec(schema);
    const broken = db.prepare("PRAGMA foreign_key_check").all();
    if (broken.length > 0) return { problem: "a reference has no key that it refers to" };
    const made = tableNames(db).filter((name) => !before.has(name));
    for (const statement of statementsIn(statements)) db.prepare(statement);
    db.exec(seed);
    const rows = countRows(db, made);
    db.exec(seed);
    if (countRows(db, made) !== rows) return { problem: "the seed makes rows again" };
    if (db.prepare("PRAGMA foreign_key_check").all().length > 0)
      return { problem: "a row of the seed refers to none" };
    return {
      rows,
      tables: made.map((name) => tableOf(db, name)),
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

/** Each ends with a semicolon at the end of its line. */
function statementsIn(text: string): readonly string[] {
  return text
    .split(/;\n/)
    .map((each) => each.replaceAll(/^--.*$/gm, "").trim())
    .filter((each) => each !== "");
}

function countRows(db: DatabaseSync, tables: readonly string[]): number {
  return tables.reduce((sum, name) => {
    const row = db.prepare(`SELECT count(*) AS n FROM "${name.replaceAll('"', '""')}"`).get();
    return sum + z.object({ n: z.number() }).parse(row).n;
  }, 0);
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
    triggers: rows(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND sql LIKE '%RAISE(%'",
    )
      .map((row) => named.parse(row).name)
      .sort(),
  };
}
