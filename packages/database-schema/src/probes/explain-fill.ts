import type { ExplainOutcome, ExplainRequest } from "./explain-request.ts";
import type { Database } from "./open-database.ts";

const indexesOf = (table: string) => `
  SELECT c.oid::regclass::text AS name, pg_get_indexdef(c.oid) AS definition
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE i.indrelid = '${table.replaceAll("'", "''")}'::regclass AND NOT i.indisunique
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid)
  ORDER BY c.relname`;

/** Indexes are made after the rows, as a restored backup has them: rows go in several times as fast. */
export async function fill(
  db: Database,
  { loads }: Pick<ExplainRequest, "loads">,
): Promise<ExplainOutcome["sizes"]> {
  const sizes: ExplainOutcome["sizes"] = [];
  await withoutTriggers(
    db,
    loads.map(({ table }) => table),
  );
  for (const { id, name, table, sql } of loads) {
    const indexes = await db.rows<{ name: string; definition: string }>(indexesOf(table));
    await db.exec(indexes.map((each) => `DROP INDEX ${each.name};`).join("\n"));
    // The same rows each time.
    await db.exec("SELECT setseed(0.5)");
    await db.exec(sql);
    await db.exec(
      indexes.map(({ definition }) => `${definition.replace(" ON ONLY ", " ON ")};`).join("\n"),
    );
    await db.exec(`ANALYZE ${table}`);
    const [size] = await db.rows<{ rows: number; bytes: number; index_bytes: number }>(`
      SELECT (SELECT count(*)::int FROM ${table}) AS rows,
        sum(pg_table_size(relid))::float8 AS bytes, sum(pg_indexes_size(relid))::float8 AS index_bytes
      FROM (
        SELECT relid FROM pg_partition_tree('${table.replaceAll("'", "''")}') WHERE isleaf UNION SELECT '${table.replaceAll("'", "''")}'::regclass
      ) AS leaves`);
    if (!size || size.rows === 0) throw new Error(`no rows could be made in ${table}`);
    sizes.push({
      id,
      name,
      rows: size.rows,
      bytes: size.bytes / size.rows,
      indexBytes: size.index_bytes / size.rows,
    });
  }
  return sizes;
}

/** Rows go in unordered: what a reference or a trigger asks of them is left out, conditions are not. */
async function withoutTriggers(db: Database, tables: readonly string[]): Promise<void> {
  await db.exec("SAVEPOINT before_triggers");
  try {
    await db.exec("SET LOCAL session_replication_role = replica");
  } catch {
    // Only a superuser may. The owner of a table may do without its references and its own triggers.
    await db.exec("ROLLBACK TO SAVEPOINT before_triggers");
    for (const table of tables) {
      const keys = await db.rows<{ name: string }>(
        `SELECT quote_ident(conname) AS name FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND conrelid = '${table.replaceAll("'", "''")}'::regclass`,
      );
      for (const { name } of keys) await db.exec(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
      await db.exec(
        `ALTER TABLE ${table} DISABLE TRIGGER USER; ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`,
      );
    }
  }
}
