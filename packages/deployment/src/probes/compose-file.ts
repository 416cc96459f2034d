import { compose } from "../artifacts/compose.ts";
import { composeFaults, composeFile } from "../compose/compose-schema.ts";
import { probe } from "../kit.ts";

/** Reads the Compose file as YAML, against what is written of its specification, and for what no schema says. */
export const composeReader = probe("compose-file", {
  of: { compose },
  when: "compile",
  tool: "fields of the Compose specification",
  run: async ({ files, report }) => {
    const { parse } = await import("yaml");
    let failed = 0;
    for (const { path, text } of files.compose) {
      const read = readOf(text, parse);
      const parsed = composeFile.safeParse(read.value);
      const problems =
        read.problem !== undefined
          ? [read.problem]
          : parsed.success
            ? composeFaults(parsed.data)
            : parsed.error.issues.map(
                ({ path: at, message }) => `${at.map(String).join(".")}: ${message}`,
              );
      for (const problem of problems) report("compose-invalid", { file: path, problem });
      failed += problems.length;
    }
    return failed === 0
      ? { status: "passed", detail: `${files.compose.length} files` }
      : { status: "failed", detail: `${failed} faults` };
  },
});

function readOf(
  text: string,
  parse: (text: string) => unknown,
): { readonly value?: unknown; readonly problem?: string } {
  try {
    return { value: parse(text) };
  } catch (error) {
    return {
      problem: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error),
    };
  }
}
