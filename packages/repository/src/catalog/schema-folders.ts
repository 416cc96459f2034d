/** Folders that hold what one database is made from: whatever lies below them belongs to the folder above. */
export const schemaFolders: ReadonlySet<string> = new Set([
  "database",
  "databases",
  "db",
  "ddl",
  "flyway",
  "init",
  "initdb",
  "liquibase",
  "migrate",
  "migration",
  "migrations",
  "persistence",
  "postgres",
  "postgresql",
  "mysql",
  "prisma",
  "resources",
  "schema",
  "schemas",
  "scripts",
  "sql",
  "src",
]);

/** Schemas that a database has of its own, whose names are left out. */
export const usualSchemas: ReadonlySet<string> = new Set(["public", "dbo"]);
