import { byRef, optional } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { one } from "../model/language.ts";

export const criticalActionWithoutFlow = rule("critical-action-without-flow", {
  reads: {
    actions: brief.action,
    flows: architecture.flow,
    concepts: optional(brief.concept),
  },
  check: ({ actions, flows, concepts, report }) => {
    const concept = byRef(concepts);
    const shown = new Set<string>(flows.flatMap(({ data }) => data.action ?? []));
    // A run of a pipeline shows all its actions at once.
    if (flows.some(({ id }) => id === "run")) return;
    for (const { ref, data } of actions) {
      if (
        data.automatic !== undefined ||
        data.critical !== true ||
        shown.has(ref) ||
        /^(?:sign|log)[ -]?in$/i.test(data.verb)
      )
        continue;
      const about = one(concept.get(data.concept)?.data ?? { name: "it" });
      report("critical-action-without-flow", { action: `${data.verb} ${about}` }, { ref });
    }
  },
});
