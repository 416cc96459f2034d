import { extensionsFile } from "../artifacts/extensions.ts";
import { probe } from "../kit.ts";
import { counted } from "../sections/words.ts";
import { parseSql } from "./parse-sql.ts";

/** PostgreSQL's own grammar reads what extensions add; no PostgreSQL here has them, so nothing is run. */
export const extensionsParser = probe("extensions", {
  of: { extensions: extensionsFile },
  when: "compile",
  tool: "PostgreSQL parser (libpg-query)",
  run: async ({ files, report }) => {
    const { statements, problems } = await parseSql(files.extensions);
    for (const each of problems) report("sql-invalid", each);
    const [first] = problems;
    return first
      ? { status: "failed", detail: `${first.file}:${first.line}: ${first.problem}` }
      : {
          status: "passed",
          detail: `${counted(statements, "statement")} parsed, not run: no PostgreSQL here has the extension`,
        };
  },
});
