import { lineAt } from "./line-at.ts";
export interface SqlProblem {
  readonly file: string;
  readonly line: number;
  readonly problem: string;
}

/** What PostgreSQL's own grammar says of some files. */
export async function parseSql(
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<{ readonly statements: number; readonly problems: readonly SqlProblem[] }> {
  const { hasSqlDetails, parse } = await import("libpg-query");
  let statements = 0;
  const problems: SqlProblem[] = [];
  for (const { path, text } of files) {
    try {
      statements += (await parse(text)).stmts?.length ?? 0;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const at = hasSqlDetails(error) ? (error.sqlDetails?.cursorPosition ?? 0) : 0;
      problems.push({ file: path, line: lineAt(text, at), problem: error.message });
    }
  }
  return { statements, problems };
}
