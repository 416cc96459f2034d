import type { PGliteInterface } from "@electric-sql/pglite";
import type { QueryResultRow } from "pg";

/** What statements are sent to: PostgreSQL in this process, or a server. */
export interface Database {
  /** One or several statements without parameters. */
  exec(sql: string): Promise<unknown>;
  /** Rows that one statement gives back, or else changes. */
  touched(sql: string): Promise<number>;
  rows<Row>(sql: string): Promise<readonly Row[]>;
  /** `18.1` */
  readonly version: string;
  close(): Promise<void>;
}

/** A server that somebody gave, else PostgreSQL in this process, with the extensions that the texts ask for. */
export function openDatabase(texts: readonly string[], server?: string): Promise<Database> {
  return server === undefined ? inProcess(texts) : onServer(server);
}

async function inProcess(texts: readonly string[]): Promise<Database> {
  const db = await openPglite(texts);
  const rows = async <Row>(sql: string) => (await db.query<Row>(sql)).rows;
  return {
    exec: (sql) => db.exec(sql),
    touched: async (sql) => {
      const [result] = await db.exec(sql);
      if (result === undefined) return 0;
      return result.fields.length > 0 ? result.rows.length : (result.affectedRows ?? 0);
    },
    rows,
    version: await versionOf(rows),
    close: () => db.close(),
  };
}

async function onServer(connectionString: string): Promise<Database> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString, application_name: "planc" });
  await client.connect();
  const rows = async <Row>(sql: string): Promise<readonly Row[]> =>
    (await client.query<Row & QueryResultRow>(sql)).rows;
  return {
    exec: (sql) => client.query(sql),
    touched: async (sql) => (await client.query(sql)).rowCount ?? 0,
    rows,
    version: await versionOf(rows),
    close: () => client.end(),
  };
}

async function versionOf(
  rows: (sql: string) => Promise<readonly { readonly server_version: string }[]>,
): Promise<string> {
  const [first] = await rows("SHOW server_version");
  return first?.server_version.split(" ")[0] ?? "";
}

const load = {
  btree_gin: async () => (await import("@electric-sql/pglite/contrib/btree_gin")).btree_gin,
  btree_gist: async () => (await import("@electric-sql/pglite/contrib/btree_gist")).btree_gist,
  citext: async () => (await import("@electric-sql/pglite/contrib/citext")).citext,
  ltree: async () => (await import("@electric-sql/pglite/contrib/ltree")).ltree,
  pg_trgm: async () => (await import("@electric-sql/pglite/contrib/pg_trgm")).pg_trgm,
  unaccent: async () => (await import("@electric-sql/pglite/contrib/unaccent")).unaccent,
};
const names = ["btree_gin", "btree_gist", "citext", "ltree", "pg_trgm", "unaccent"] as const;

/** Rows of a table of the same transaction need no log: nobody copies this server, and nothing is ever committed. */
const withoutLog = ["-c", "wal_level=minimal", "-c", "max_wal_senders=0"];

/** From the data folder that PGlite publishes: a quarter of the time that making one takes. */
export async function openPglite(texts: readonly string[]): Promise<PGliteInterface> {
  const { PGlite } = await import("@electric-sql/pglite");
  const asked = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/^CREATE EXTENSION IF NOT EXISTS (\w+)/gm)].map(([, name]) => name),
    ),
  );
  const extensions = Object.fromEntries(
    await Promise.all(
      names.filter((name) => asked.has(name)).map(async (name) => [name, await load[name]()]),
    ),
  );
  try {
    const { dataDir } = await import("@electric-sql/pglite-prepopulatedfs");
    return await PGlite.create({
      loadDataDir: await dataDir(),
      extensions,
      startParams: [...PGlite.defaultStartParams, ...withoutLog],
    });
  } catch {
    return await PGlite.create({ extensions });
  }
}
