import * as z from "zod";

/** An engine, by the catalogue keys of the technologies that are or speak it. */
export const engineSchema = z.strictObject({
  technologies: z.array(z.string()).min(1),
  /** As its own tools name it. */
  engine: z.string(),
  /** As people write it. */
  name: z.string(),
  /** The dialect that its tables are written in, where this package writes them. */
  dialect: z.enum(["postgresql", "mysql", "sqlite"]).optional(),
});
export type Engine = z.output<typeof engineSchema>;
export type Dialect = NonNullable<Engine["dialect"]>;

/** Engines for measured values that speak the language of a relational one. */
export const seriesEngines: readonly Engine[] = [
  // An extension of PostgreSQL: its tables are written as PostgreSQL's, then made hypertables.
  {
    technologies: ["timescaledb"],
    engine: "timescaledb",
    name: "TimescaleDB",
    dialect: "postgresql",
  },
];

/** Relational engines. Others are recorded under the key of their technology. */
export const relationalEngines: readonly Engine[] = [
  // Aurora is PostgreSQL or MySQL to its clients; its PostgreSQL edition is planned. The others run
  // PostgreSQL itself.
  {
    technologies: [
      "postgresql",
      "amazon-aurora",
      "neon",
      "supabase",
      "alloydb",
      "vercel-postgres",
      "prisma-postgres",
      "xata",
      "pglite",
    ],
    engine: "postgresql",
    name: "PostgreSQL",
    dialect: "postgresql",
  },
  {
    technologies: ["mysql", "planetscale", "tidb"],
    engine: "mysql",
    name: "MySQL",
    dialect: "mysql",
  },
  { technologies: ["mariadb"], engine: "mariadb", name: "MariaDB" },
  {
    technologies: ["sqlite", "cloudflare-d1", "turso", "libsql"],
    engine: "sqlite",
    name: "SQLite",
    dialect: "sqlite",
  },
  {
    technologies: ["sql-server", "azure-sql"],
    engine: "sql-server",
    name: "SQL Server",
  },
  { technologies: ["oracle-database"], engine: "oracle", name: "Oracle Database" },
  { technologies: ["cockroachdb"], engine: "cockroachdb", name: "CockroachDB" },
  { technologies: ["yugabytedb"], engine: "yugabytedb", name: "YugabyteDB" },
  { technologies: ["cloud-spanner"], engine: "spanner", name: "Spanner" },
  { technologies: ["db2"], engine: "db2", name: "Db2" },
  { technologies: ["h2"], engine: "h2", name: "H2" },
];

/**
 * Products that run a file of SQL as a whole and refuse a transaction in it: D1
 * (https://developers.cloudflare.com/d1/best-practices/import-export-data/, read on 2026-11-30).
 */
export const wholeFiles: ReadonlySet<string> = new Set(["cloudflare-d1"]);
