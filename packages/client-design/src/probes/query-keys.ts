import { queryKeysFile } from "../artifacts/query-keys.ts";
import { probe } from "../kit.ts";

/** Takes the types off by the reader that Node has within: what it cannot read is a fault of ours. */
export const queryKeysProbe = probe("query-keys", {
  of: { keys: queryKeysFile },
  when: "verify",
  tool: "amaro",
  run: async ({ files, report }) => {
    const { transformSync } = await import("amaro");
    for (const { path, text } of files.keys) {
      try {
        transformSync(text, { mode: "strip-only" });
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        report("state-map-unclear", { file: path, problem });
        return { status: "failed", detail: `${path}: ${problem}` };
      }
    }
    return { status: "passed", detail: `${files.keys.length} files of keys` };
  },
});
