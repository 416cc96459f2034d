import { accessPatternsFile } from "../artifacts/access-patterns-sql.ts";
import { schemaSqlFile } from "../artifacts/schema-sql.ts";
import { seedSqlFile } from "../artifacts/seed-sql.ts";
import { probe } from "../kit.ts";
import { counted } from "../sections/words.ts";

/** PostgreSQL's own grammar reads what is written in SQL: syntax alone, no names or types. */
export const pgParser = probe("pg-parser", {
  of: { schema: schemaSqlFile, patterns: accessPatternsFile, seed: seedSqlFile },
  when: "compile",
  tool: "PostgreSQL parser (libpg-query)",
  run: async ({ files, report }) => {
    const { hasSqlDetails, parse } = await import("libpg-query");
    let statements = 0;
    let failed = "";
    for (const { path, text } of [...files.schema, ...files.patterns, ...files.seed]) {
      try {
        statements += (await parse(text)).stmts?.length ?? 0;
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        const at = hasSqlDetails(error) ? (error.sqlDetails?.cursorPosition ?? 0) : 0;
        const line = lineAt(text, at);
        failed = `${path}:${line}: ${error.message}`;
        report("sql-invalid", { file: path, line, problem: error.message });
      }
    }
    if (failed !== "") return { status: "failed", detail: failed };
    return { status: "passed", detail: `${counted(statements, "statement")} parsed` };
  },
});

/** The line of a position in bytes of UTF-8. */
function lineAt(text: string, bytes: number): number {
  const before = new TextDecoder().decode(new TextEncoder().encode(text).slice(0, bytes));
  return before.split("\n").length;
}
