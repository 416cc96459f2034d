import { goThrough } from "./go-through.ts";
import { asPart, leavingNothing } from "./in-transaction.ts";
import { type Database, openDatabase } from "./open-database.ts";
import type { Trial } from "./trials.ts";

/** What a database holds after a schema was loaded into it. */
export interface Catalogue {
  readonly tables: number;
  readonly indexes: number;
  readonly primary: number;
  readonly unique: number;
  readonly foreign: number;
  readonly checks: number;
  readonly triggers: number;
  readonly policies: number;
}
export type RunOutcome =
  | { readonly version: string; readonly found: Catalogue; readonly tried: number }
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
    (SELECT count(*)::int FROM keys WHERE contype = 'c') AS checks,
    (SELECT count(*)::int FROM pg_trigger WHERE tgrelid IN (SELECT oid FROM own) AND NOT tgisinternal) AS triggers,
    (SELECT count(*)::int FROM pg_policy WHERE polrelid IN (SELECT oid FROM own)) AS policies`;

/** Schemas with what is there before each, and what is tried on it. */
export interface Schemas {
  readonly texts: readonly string[];
  readonly baselines?: readonly string[];
  readonly trials?: readonly (readonly Trial[])[];
  /** Where a PostgreSQL runs already, in place of the one that is brought along. */
  readonly server?: string | undefined;
}

/**
 * Runs each schema after its baseline, in an empty database without one, counts what it made, and goes through its
 * trials.
 */
export async function runSchemas({
  texts,
  baselines = [],
  trials = [],
  server,
}: Schemas): Promise<readonly RunOutcome[]> {
  const outcomes: RunOutcome[] = [];
  const db = await openDatabase(texts, server);
  try {
    for (const [at, text] of texts.entries()) {
      const schema = { text, baseline: baselines[at] ?? "", trials: trials[at] ?? [] };
      outcomes.push(await leavingNothing(db, server !== undefined, () => runOne(db, schema)));
    }
  } finally {
    await db.close();
  }
  return outcomes;
}

async function runOne(
  db: Database,
  {
    text,
    baseline,
    trials,
  }: { readonly text: string; readonly baseline: string; readonly trials: readonly Trial[] },
): Promise<RunOutcome> {
  const { version } = db;
  try {
    await db.exec(baseline);
    const before = await counted(db);
    await db.exec(asPart(text));
    const after = await counted(db);
    if (!before || !after) return { version, problem: "the catalogue cannot be read" };
    const { tried, problem } = await goThrough(db, trials);
    return problem === undefined
      ? { version, found: difference(before, after), tried }
      : { version, problem };
  } catch (error) {
    return { version, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function counted(db: Database): Promise<Catalogue | undefined> {
  return (await db.rows<Catalogue>(count))[0];
}

function difference(before: Catalogue, after: Catalogue): Catalogue {
  return {
    tables: after.tables - before.tables,
    indexes: after.indexes - before.indexes,
    primary: after.primary - before.primary,
    unique: after.unique - before.unique,
    foreign: after.foreign - before.foreign,
    checks: after.checks - before.checks,
    triggers: after.triggers - before.triggers,
    policies: after.policies - before.policies,
  };
}
