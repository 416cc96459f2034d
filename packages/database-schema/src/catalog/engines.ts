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

/** Relational engines. Others are recorded under the key of their technology. */
export const relationalEngines: readonly Engine[] = [
  // Aurora is PostgreSQL or MySQL to its clients; its PostgreSQL edition is planned.
  {
    technologies: ["postgresql", "amazon-aurora"],
    engine: "postgresql",
    name: "PostgreSQL",
    written: true,
  },
  { technologies: ["mysql"], engine: "mysql", name: "MySQL", written: false },
  { technologies: ["mariadb"], engine: "mariadb", name: "MariaDB", written: false },
  { technologies: ["sqlite"], engine: "sqlite", name: "SQLite", written: false },
  { technologies: ["sql-server"], engine: "sql-server", name: "SQL Server", written: false },
  { technologies: ["oracle-database"], engine: "oracle", name: "Oracle Database", written: false },
  { technologies: ["cockroachdb"], engine: "cockroachdb", name: "CockroachDB", written: false },
];
