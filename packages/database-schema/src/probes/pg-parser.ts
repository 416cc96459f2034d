import { accessPatternsFile } from "../artifacts/access-patterns-sql.ts";
import { schemaSqlFile } from "../artifacts/schema-sql.ts";
import { probe } from "../kit.ts";
import { counted } from "../sections/words.ts";
import { lineAt } from "./line-at.ts";

/** PostgreSQL's own grammar reads what is written in SQL: syntax alone, no names or types. */
export const pgParser = probe("pg-parser", {
  of: { schema: schemaSqlFile, patterns: accessPatternsFile },
  when: "compile",
  tool: "PostgreSQL parser (libpg-query)",
  run: async ({ files, report }) => {
    const { hasSqlDetails, parse } = await import("libpg-query");
    let statements = 0;
    let failed = "";
    for (const { path, text } of [...files.schema, ...files.patterns]) {
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
