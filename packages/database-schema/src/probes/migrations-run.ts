import type { PGliteInterface } from "@electric-sql/pglite";
import { statementsIn } from "../sql/tokens.ts";
import { catalogueDifference, catalogueLines } from "./catalogue-lines.ts";
import { type Asks, type Chain, type ChainOutcome, chainSchema } from "./chain.ts";
import { addFewRows, addRowsTo, candidates, quoted } from "./few-rows.ts";
import { openPglite } from "./open-database.ts";

/** Goes each way, with a few rows, and back again; every catalogue on the way is compared. */
export async function runChains(texts: readonly string[]): Promise<readonly ChainOutcome[]> {
  const chains = texts.map((text) => chainSchema.parse(JSON.parse(text)));
  // Of the schemas themselves: in the text of a request no line begins with what they ask for.
  const db = await openPglite(chains.flatMap(({ before, after }) => [before, after]));
  try {
    const shown = await db.query<{ server_version: string }>("SHOW server_version");
    const version = shown.rows[0]?.server_version ?? "";
    const outcomes: ChainOutcome[] = [];
    await clear(db);
    for (const chain of chains) {
      outcomes.push(await runOne(db, chain, version));
      await clear(db);
    }
    return outcomes;
  } finally {
    await db.close();
  }
}

const empty = `
  DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT nspname FROM pg_namespace
      WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
    LOOP EXECUTE format('DROP SCHEMA %I CASCADE', name); END LOOP;
  END $$;
  CREATE SCHEMA public`;

async function clear(db: PGliteInterface): Promise<void> {
  await db.exec("ROLLBACK; RESET ALL");
  await db.exec(`${empty}; GRANT USAGE ON SCHEMA public TO PUBLIC`);
}

async function runOne(db: PGliteInterface, chain: Chain, version: string): Promise<ChainOutcome> {
  try {
    await db.exec(chain.baseline);
    await db.exec(chain.after);
    const wanted = await catalogueLines(db);
    await clear(db);
    await db.exec(chain.baseline);
    await db.exec(chain.before);
    const unfilled = await addFewRows(db);
    const kept = await contents(db, chain.lost);
    const stages = [await catalogueLines(db)];
    let decided = 0;
    for (const { title, up, asks } of chain.migrations) {
      decided += await runFile(db, up, asks, `${title}.up.sql`);
      stages.push(await catalogueLines(db));
    }
    const ahead = catalogueDifference(wanted, stages.at(-1) ?? []);
    if (ahead) return { version, problem: `going forward, not what schema.sql makes: ${ahead}` };
    for (const [at, { title, down, asks }] of [...chain.migrations.entries()].reverse()) {
      decided += await runFile(db, down, asks, `${title}.down.sql`);
      const back = catalogueDifference(stages[at] ?? [], await catalogueLines(db));
      if (back) return { version, problem: `${title}.down.sql, not what was there: ${back}` };
    }
    const now = await contents(db, chain.lost);
    // Where somebody had to decide, rows are as they decided.
    const changed = decided > 0 ? [] : [...kept].filter(([name, text]) => now.get(name) !== text);
    if (changed.length > 0) {
      return {
        version,
        problem: `${changed[0]?.[0]} has other values after going and coming back`,
      };
    }
    return { version, columns: kept.size, decided, empty: [...unfilled] };
  } catch (error) {
    return { version, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** One statement after the other, as psql sends them: some of them run in no transaction. */
async function runFile(
  db: PGliteInterface,
  text: string,
  asks: readonly Asks[],
  title: string,
): Promise<number> {
  let decided = 0;
  for (const sql of statementsIn(text)) {
    const asked = asks.find((each) => each.sql === sql);
    try {
      await db.exec(sql);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!asked)
        throw new Error(`${title}: ${message} (${sql.replace(/\s+/g, " ").slice(0, 160)})`);
      await decide(db, asked);
      decided++;
      await db.exec(sql);
    }
  }
  return decided;
}

/** What a person does whom a migration asks: gives the rows a value that fits, or takes them away. */
async function decide(db: PGliteInterface, { table, column, where }: Asks): Promise<void> {
  const { rows } = await db.query<{ type: string; target: string | null; key: string | null }>(
    `SELECT format_type(a.atttypid, a.atttypmod) AS type, k.confrelid::regclass::text AS target, quote_ident(t.attname) AS key
     FROM pg_attribute a
     LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'f' AND k.conkey = ARRAY[a.attnum]
     LEFT JOIN pg_attribute t ON t.attrelid = k.confrelid AND t.attnum = k.confkey[1]
     WHERE a.attrelid = ${quoted(table)}::regclass AND quote_ident(a.attname) = ${quoted(column)}`,
  );
  const [info] = rows;
  const type = info?.type ?? "text";
  // What rows are to refer to may be a new thing, of which there is none yet.
  if (info?.target) await addRowsTo(db, info.target);
  const values = info?.target
    ? [`(SELECT ${info.key} FROM ${info.target} LIMIT 1)`]
    : candidates({ type, checks: [where.replace(/'(?=[,)])/g, "'::")], labels: [] }, 0).map(
        (each) => `${quoted(each)}::${type}`,
      );
  for (const value of [...values, "NULL"]) {
    try {
      await db.exec(`UPDATE ${table} SET ${column} = ${value} WHERE ${where}`);
      const left = await db.query(`SELECT 1 FROM ${table} WHERE ${where} LIMIT 1`);
      if (left.rows.length === 0) return;
    } catch {
      // The next value may be one that the column takes.
    }
  }
  try {
    await db.exec(`DELETE FROM ${table} WHERE ${where}`);
  } catch {
    // Others refer to them, or a trigger keeps them.
    await db.exec(
      `SET session_replication_role = replica; TRUNCATE ${table} CASCADE; RESET session_replication_role`,
    );
  }
}

/** How many rows each table has, and a digest of the values of each column, but for what is lost. */
async function contents(
  db: PGliteInterface,
  lost: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const { rows } = await db.query<{ table: string; shown: string; column: string; quoted: string }>(
    `SELECT c.oid::regclass::text AS "table", n.nspname || '.' || c.relname AS shown, a.attname AS "column", quote_ident(a.attname) AS quoted
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p')
       AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, 3`,
  );
  for (const { table, shown, column, quoted: name } of rows) {
    const bare = shown.replace(/^public\./, "");
    if (lost.includes(bare) || lost.includes(`${bare}.${column}`)) continue;
    const { rows: digests } = await db.query<{ digest: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(${name}::text, '|' ORDER BY ${name}::text)), '') AS digest FROM ${table}`,
    );
    found.set(`${bare}.${column}`, digests[0]?.digest ?? "");
  }
  return found;
}
