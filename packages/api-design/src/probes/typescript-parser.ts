import { declarations } from "../artifacts/declarations.ts";
import { probe } from "../kit.ts";

/** Reads the declarations by Babel's TypeScript grammar: TypeScript 7 itself gives others no parser. */
export const typescriptParser = probe("typescript-parser", {
  of: { declarations },
  when: "verify",
  tool: "Babel's TypeScript parser",
  run: async ({ files, report }) => {
    const { parse } = await import("@babel/parser");
    let statements = 0;
    for (const file of files.declarations) {
      try {
        const { program } = parse(file.text, {
          sourceType: "module",
          plugins: [["typescript", { dts: true }]],
        });
        statements += program.body.length;
      } catch (error) {
        const problem = (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
        report("schema-language-invalid", { file: file.path, problem });
        return { status: "failed", detail: problem };
      }
    }
    return { status: "passed", detail: `${statements} declarations` };
  },
});
