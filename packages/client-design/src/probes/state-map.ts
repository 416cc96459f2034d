import * as z from "zod";
import { stateMapFile } from "../artifacts/state-map.ts";
import { probe } from "../kit.ts";
import { problemOf, stateMap } from "../state/map.ts";

/** Every read and change of a map knows of the other, and narrows by what is in the key. */
export const stateMapProbe = probe("state-map", {
  of: { maps: stateMapFile },
  when: "compile",
  tool: "rules for state maps",
  run: async ({ files, report }) => {
    let reads = 0;
    let changes = 0;
    for (const { path, text } of files.maps) {
      const parsed = stateMap.safeParse(JSON.parse(text));
      const problem = parsed.success ? problemOf(parsed.data) : z.prettifyError(parsed.error);
      if (problem !== undefined) {
        report("state-map-unclear", { file: path, problem });
        return { status: "failed", detail: `${path}: ${problem}` };
      }
      reads += parsed.data?.reads.length ?? 0;
      changes += parsed.data?.changes.length ?? 0;
    }
    return {
      status: "passed",
      detail: `${reads} reads and ${changes} changes know of each other`,
    };
  },
});
