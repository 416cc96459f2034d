import { optional } from "@planc/core";
import { decision } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import { furtherNamed } from "../catalog/terms/further-names.ts";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { rule } from "../kit.ts";
import { meant } from "../text/near-names.ts";
import { isKnownName } from "./known-name.ts";

/** A technology that the text demands, and that the plan is silent about. */
export const demandUndecided = rule("demand-undecided", {
  reads: {
    ...factReads,
    style: optional(decision.style),
    choices: optional(decision.choice),
  },
  check: (plan) => {
    const { mentions, systems, choices, report } = plan;
    const { catalogue, conflicts } = gatherFacts(plan, plan.style?.data.style);
    // What contradicts another demand is a finding of its own.
    const left = new Set<string>(conflicts.flatMap(({ dropped }) => dropped.refs));
    const decided = new Set(
      choices.flatMap(({ data }) => [
        data.technology,
        data.name.toLowerCase(),
        // Who runs it on a service has decided for both.
        ...(catalogue.entryOf(data.technology)?.over ?? []),
      ]),
    );
    const outside = new Set(systems.map(({ data }) => data.name.toLowerCase()));
    for (const { ref, data } of mentions) {
      const { technology, modality, kind, demand, standIn, elsewhere } = data;
      if (
        standIn !== undefined ||
        elsewhere ||
        kind !== "product" ||
        demand === undefined ||
        left.has(ref)
      )
        continue;
      if (modality !== "must" && modality !== "existing") continue;
      const name = technology.toLowerCase();
      if (decided.has(catalogue.entryNamed(technology)?.key ?? name) || decided.has(name)) continue;
      if (outside.has(name) || !isBuiltWith(catalogue, technology)) continue;
      const near = isKnownName(catalogue, technology) ? "" : meant(catalogue, technology);
      report("demand-undecided", { technology, demand, near }, { ref });
    }
  },
});

/** Formats, protocols, browsers and systems of others are met by what the plan does, not by a choice. */
function isBuiltWith(catalogue: Catalogue, technology: string): boolean {
  const entry = catalogue.entryNamed(technology);
  if (entry) return entry.external === undefined && entry.form !== "protocol";
  if (catalogue.patternNamed(technology) || catalogue.styleNamed(technology)) return false;
  const further = furtherNamed(technology);
  return further === undefined || further.builtWith === true;
}
