import { accessPatternsFile } from "../artifacts/access-patterns-sql.ts";
import { rolesSqlFile } from "../artifacts/roles-sql.ts";
import { schemaSqlFile } from "../artifacts/schema-sql.ts";
import { seedSqlFile } from "../artifacts/seed-sql.ts";
import { probe } from "../kit.ts";
import { counted } from "../sections/words.ts";
import { parseSql } from "./parse-sql.ts";

/** PostgreSQL's own grammar reads what is written in SQL: syntax alone, no names or types. */
export const pgParser = probe("pg-parser", {
  of: {
    schema: schemaSqlFile,
    patterns: accessPatternsFile,
    seed: seedSqlFile,
    roles: rolesSqlFile,
  },
  when: "compile",
  tool: "PostgreSQL parser (libpg-query)",
  run: async ({ files, report }) => {
    const { statements, problems } = await parseSql([
      ...files.schema,
      ...files.patterns,
      ...files.seed,
      ...files.roles,
    ]);
    for (const each of problems) report("sql-invalid", each);
    const last = problems.at(-1);
    return last
      ? { status: "failed", detail: `${last.file}:${last.line}: ${last.problem}` }
      : { status: "passed", detail: `${counted(statements, "statement")} parsed` };
  },
});
