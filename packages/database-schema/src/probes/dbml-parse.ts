import { schemaDbmlFile } from "../artifacts/schema-dbml.ts";
import { probe } from "../kit.ts";
import { counted } from "../sections/words.ts";

/** The DBML compiler reads the diagram: syntax, and that every reference has its table and column. */
export const dbmlParse = probe("dbml-parse", {
  of: { schema: schemaDbmlFile },
  when: "compile",
  tool: "DBML compiler (@dbml/parse)",
  run: async ({ files, report }) => {
    const { Compiler, DEFAULT_ENTRY, MemoryProjectLayout } = await import("@dbml/parse");
    let tables = 0;
    let failed = "";
    for (const { path, text } of files.schema) {
      const layout = new MemoryProjectLayout();
      layout.setSource(DEFAULT_ENTRY, text);
      const result = new Compiler(layout).interpretFile(DEFAULT_ENTRY);
      for (const error of result.getErrors()) {
        const { line } = error.nodeOrToken.startPos;
        failed ||= `${path}:${line + 1}: ${error.diagnostic}`;
        report("dbml-invalid", { file: path, line: line + 1, problem: error.diagnostic });
      }
      tables += result.getValue()?.tables.length ?? 0;
    }
    if (failed !== "") return { status: "failed", detail: failed };
    return { status: "passed", detail: `${counted(tables, "table")} read` };
  },
});
