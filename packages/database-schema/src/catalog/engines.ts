import * as z from "zod";

/** An engine, by the catalogue keys of the technologies that are or speak it. */
export const engineSchema = z.strictObject({
  technologies: z.array(z.string()).min(1),
  /** As its own tools name it. */
  engine: z.string(),
  /** As people write it. */
  name: z.string(),
  /** Whether this package writes its tables. */
  written: z.boolean(),
});
export type Engine = z.output<typeof engineSchema>;

/** Engines for measured values that speak the language of a relational one. */
export const seriesEngines: readonly Engine[] = [
  // An extension of PostgreSQL: its tables are written as PostgreSQL's, then made hypertables.
  { technologies: ["timescaledb"], engine: "timescaledb", name: "TimescaleDB", written: true },
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
    written: true,
  },
  {
    technologies: ["mysql", "planetscale", "tidb"],
    engine: "mysql",
    name: "MySQL",
    written: false,
  },
  { technologies: ["mariadb"], engine: "mariadb", name: "MariaDB", written: false },
  {
    technologies: ["sqlite", "cloudflare-d1", "turso", "libsql"],
    engine: "sqlite",
    name: "SQLite",
    written: false,
  },
  {
    technologies: ["sql-server", "azure-sql"],
    engine: "sql-server",
    name: "SQL Server",
    written: false,
  },
  { technologies: ["oracle-database"], engine: "oracle", name: "Oracle Database", written: false },
  { technologies: ["cockroachdb"], engine: "cockroachdb", name: "CockroachDB", written: false },
  { technologies: ["yugabytedb"], engine: "yugabytedb", name: "YugabyteDB", written: false },
  { technologies: ["cloud-spanner"], engine: "spanner", name: "Spanner", written: false },
  { technologies: ["db2"], engine: "db2", name: "Db2", written: false },
  { technologies: ["h2"], engine: "h2", name: "H2", written: false },
];
