import { byRef, optional } from "@planc/core";
import { brief, client } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { saidToBeSeen } from "../screens/cues.ts";

/** What the text has people see stands on a screen. */
export const cuesPlaced = rule("cues-placed", {
  reads: {
    screens: client.screen,
    cues: optional(client.cue),
    requirements: optional(brief.requirement),
  },
  check: ({ screens, cues, requirements, report }) => {
    if (screens.length === 0) return;
    const placed = new Set(cues.flatMap(({ data }) => data.requirements));
    const requirementOf = byRef(requirements);
    const told = new Set<string>();
    for (const { requirement, shows } of saidToBeSeen(requirements)) {
      if (placed.has(requirement.ref) || told.has(requirement.ref)) continue;
      told.add(requirement.ref);
      const key = requirementOf.get(requirement.ref)?.data.key ?? requirement.id;
      report("cue-without-screen", { key, shows }, { ref: requirement.ref });
    }
  },
});
