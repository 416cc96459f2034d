import { c4Models } from "../artifacts/c4-models.ts";
import { probe } from "../kit.ts";
import { openLikeC4 } from "./likec4-language.ts";

/** LikeC4's own language services read and link its model, where the package is installed. */
export const likec4 = probe("likec4", {
  of: { c4Models },
  when: "verify",
  tool: "LikeC4 1",
  run: async ({ files, report, signal }) => {
    const faultsOf = await openLikeC4();
    if (!faultsOf) return { status: "not-run", detail: "the package likec4 is not installed" };
    const models = files.c4Models;
    let faults = 0;
    for (const { path, text } of models) {
      if (signal.aborted) return { status: "not-run", detail: "stopped before the end" };
      const [first] = await faultsOf(text);
      if (first === undefined) continue;
      faults += 1;
      report("model-invalid", { path, reason: first });
    }
    return faults === 0
      ? { status: "passed", detail: `${models.length} model read` }
      : { status: "failed", detail: `${faults} of ${models.length} models are refused` };
  },
});
