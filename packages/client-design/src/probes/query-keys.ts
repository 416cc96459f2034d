import { queryKeysFile } from "../artifacts/query-keys.ts";
import { probe } from "../kit.ts";

/** Takes the types off as Node does, which reads the whole file: what it cannot read is a fault of ours. */
export const queryKeysProbe = probe("query-keys", {
  of: { keys: queryKeysFile },
  when: "compile",
  tool: "Node's own TypeScript reader",
  run: async ({ files, report }) => {
    const { stripTypeScriptTypes } = await import("node:module");
    for (const { path, text } of files.keys) {
      try {
        stripTypeScriptTypes(text);
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        report("state-map-unclear", { file: path, problem });
        return { status: "failed", detail: `${path}: ${problem}` };
      }
    }
    return { status: "passed", detail: `${files.keys.length} files of keys` };
  },
});
