import { diagrams } from "../artifacts/diagrams.ts";
import { probe } from "../kit.ts";
import { openParser } from "./mermaid-parser.ts";

/** Mermaid's own parser reads every diagram. */
export const mermaid = probe("mermaid", {
  of: { diagrams },
  when: "verify",
  tool: "Mermaid 12",
  run: async ({ files, report, signal }) => {
    const parse = await openParser();
    if (!parse) {
      return { status: "not-run", detail: "Mermaid found another DOMPurify than the one prepared" };
    }
    let faults = 0;
    for (const { path, text } of files.diagrams) {
      if (signal.aborted) return { status: "not-run", detail: "stopped before the end" };
      const reason = await parse(text);
      if (reason === undefined) continue;
      faults += 1;
      report("diagram-invalid", { path, reason });
    }
    const all = files.diagrams.length;
    return faults === 0
      ? { status: "passed", detail: `${all} ${all === 1 ? "diagram" : "diagrams"} parsed` }
      : { status: "failed", detail: `${faults} of ${all} diagrams do not parse` };
  },
});
