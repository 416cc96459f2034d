import { data } from "@planc/core/ir";
import { migrationFiles } from "../artifacts/migration-files.ts";
import { probe } from "../kit.ts";
import { migrationFaults } from "../migrations/lint.ts";
import { tableIdentifier } from "../postgresql/quote.ts";
import { counted } from "../sections/words.ts";
import { lineAt } from "./line-at.ts";

/** PostgreSQL's own grammar reads the migrations, and nothing in them locks a running system for long. */
export const migrationParser = probe("migration-parser", {
  of: { migrations: migrationFiles },
  reads: { partitions: data.partition, tables: data.table },
  when: "compile",
  tool: "PostgreSQL parser (libpg-query)",
  run: async ({ files, partitions, tables, report }) => {
    const { hasSqlDetails, parse } = await import("libpg-query");
    const split = new Set(
      tables
        .filter(({ ref }) => partitions.some((each) => each.data.table === ref))
        .map(({ data: { name } }) => tableIdentifier(name)),
    );
    let statements = 0;
    let failed = "";
    const fail = (file: string, line: number, problem: string): void => {
      failed ||= `${file}:${line}: ${problem}`;
      report("migration-invalid", { file: `${file}:${line}`, problem });
    };
    for (const { path, text } of files.migrations) {
      try {
        statements += (await parse(text)).stmts?.length ?? 0;
        // The way back runs while nothing else does.
        const faults = path.endsWith(".up.sql") ? migrationFaults(text, split) : [];
        for (const { line, problem } of faults) fail(path, line, problem);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        const at = hasSqlDetails(error) ? (error.sqlDetails?.cursorPosition ?? 0) : 0;
        fail(path, lineAt(text, at), error.message);
      }
    }
    if (failed !== "") return { status: "failed", detail: failed };
    return { status: "passed", detail: `${counted(statements, "statement")} parsed` };
  },
});
