import { PGlite, type PGliteInterface } from "@electric-sql/pglite";
import { dataDir } from "@electric-sql/pglite-prepopulatedfs";

/** What a database holds after a schema was loaded into it. */
export interface Catalogue {
  readonly tables: number;
  readonly indexes: number;
  readonly primary: number;
  readonly unique: number;
  readonly foreign: number;
  readonly checks: number;
}
export type RunOutcome =
  | { readonly version: string; readonly found: Catalogue }
  | { readonly version: string; readonly problem: string };

// Partitions repeat what their table has, so only the table is counted.
const count = `
  WITH own AS (
    SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  ), keys AS (
    SELECT * FROM pg_constraint WHERE conrelid IN (SELECT oid FROM own) AND conparentid = 0
  )
  SELECT
    (SELECT count(*)::int FROM own) AS tables,
    (SELECT count(*)::int FROM pg_index i WHERE i.indrelid IN (SELECT oid FROM own)
      AND NOT EXISTS (SELECT FROM keys WHERE conindid = i.indexrelid AND contype IN ('p', 'u'))
    ) AS indexes,
    (SELECT count(*)::int FROM keys WHERE contype = 'p') AS "primary",
    (SELECT count(*)::int FROM keys WHERE contype = 'u') AS "unique",
    (SELECT count(*)::int FROM keys WHERE contype = 'f') AS "foreign",
    (SELECT count(*)::int FROM keys WHERE contype = 'c') AS checks`;

export const empty = `
  DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT nspname FROM pg_namespace
      WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
    LOOP EXECUTE format('DROP SCHEMA %I CASCADE', name); END LOOP;
  END $$;
  CREATE SCHEMA public`;

/** Runs each schema after its baseline, in an empty database without one, and counts what it made. */
export async function runSchemas(
  texts: readonly string[],
  baselines: readonly string[] = [],
): Promise<readonly RunOutcome[]> {
  const outcomes: RunOutcome[] = [];
  const db = await openDatabase();
  try {
    const version = (await db.query<{ server_version: string }>("SHOW server_version")).rows[0];
    for (const [at, text] of texts.entries()) {
      const schema = { text, baseline: baselines[at] ?? "" };
      outcomes.push(await runOne(db, schema, version?.server_version ?? ""));
    }
  } finally {
    await db.close();
  }
  return outcomes;
}

async function runOne(
  db: PGliteInterface,
  { text, baseline }: { readonly text: string; readonly baseline: string },
  version: string,
): Promise<RunOutcome> {
  try {
    await db.exec(baseline);
    const before = await counted(db);
    await db.exec(text);
    const after = await counted(db);
    return before && after
      ? { version, found: difference(before, after) }
      : { version, problem: "the catalogue cannot be read" };
  } catch (error) {
    await db.exec("ROLLBACK");
    return { version, problem: error instanceof Error ? error.message : String(error) };
  } finally {
    await db.exec(empty);
  }
}

async function counted(db: PGliteInterface): Promise<Catalogue | undefined> {
  return (await db.query<Catalogue>(count)).rows[0];
}

function difference(before: Catalogue, after: Catalogue): Catalogue {
  return {
    tables: after.tables - before.tables,
    indexes: after.indexes - before.indexes,
    primary: after.primary - before.primary,
    unique: after.unique - before.unique,
    foreign: after.foreign - before.foreign,
    checks: after.checks - before.checks,
  };
}

/** From the data folder that PGlite publishes: a quarter of the time that making one takes. */
export async function openDatabase(): Promise<PGliteInterface> {
  try {
    return await PGlite.create({ loadDataDir: await dataDir() });
  } catch {
    return await PGlite.create();
  }
}
