import { loadTest } from "../artifacts/load-test.ts";
import { probe } from "../kit.ts";

/** Parses the load test script; k6 itself is a binary that no package registry has. */
export const scriptParser = probe("script-parser", {
  of: { loadTest },
  when: "compile",
  tool: "acorn",
  run: async ({ files, report }) => {
    const { parse } = await import("acorn");
    for (const file of files.loadTest) {
      try {
        parse(file.text, { ecmaVersion: 2022, sourceType: "module" });
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        report("script-invalid", { file: file.path, problem });
        return { status: "failed", detail: problem };
      }
    }
    return { status: "passed", detail: "parses as a JavaScript module; not run by k6" };
  },
});
