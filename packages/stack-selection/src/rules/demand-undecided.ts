import { optional } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { entryNamed, entryOf, patternNamed, styleNamed } from "../catalog/index.ts";
import { furtherNamed } from "../catalog/terms/further-names.ts";
import { rule } from "../kit.ts";

/** A technology that the text demands, and that the plan is silent about. */
export const demandUndecided = rule("demand-undecided", {
  reads: {
    mentions: optional(brief.mention),
    systems: optional(brief.system),
    choices: optional(decision.choice),
  },
  check: ({ mentions, systems, choices, report }) => {
    const decided = new Set(
      choices.flatMap(({ data }) => [
        data.technology,
        data.name.toLowerCase(),
        // Who runs it on a service has decided for both.
        ...(entryOf(data.technology)?.over ?? []),
      ]),
    );
    const outside = new Set(systems.map(({ data }) => data.name.toLowerCase()));
    for (const { ref, data } of mentions) {
      const { technology, modality, kind, demand } = data;
      if (kind !== "product" || demand === undefined) continue;
      if (modality !== "must" && modality !== "existing") continue;
      const name = technology.toLowerCase();
      if (decided.has(entryNamed(technology)?.key ?? name) || decided.has(name)) continue;
      if (outside.has(name) || !isBuiltWith(technology)) continue;
      report("demand-undecided", { technology, demand }, { ref });
    }
  },
});

/** Formats, protocols, browsers and systems of others are met by what the plan does, not by a choice. */
function isBuiltWith(technology: string): boolean {
  const entry = entryNamed(technology);
  if (entry) return entry.external === undefined && entry.form !== "protocol";
  if (patternNamed(technology) || styleNamed(technology)) return false;
  const further = furtherNamed(technology);
  return further === undefined || further.builtWith === true;
}
