import { byRef, optional } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { daysBetween } from "../scoring/versions.ts";

/** Facts of the catalogue that were last checked long before the date of the plan. */
export const catalogueEntryOld = rule("catalogue-entry-old", {
  reads: { choices: decision.choice, candidates: decision.candidate, asOf: optional(host.asOf) },
  check: ({ choices, candidates, asOf, options, report }) => {
    if (!asOf) return;
    const byAddress = byRef(candidates);
    for (const { ref, data } of choices) {
      const checked = byAddress.get(data.candidate)?.data.checked;
      if (checked === undefined) continue;
      const days = daysBetween(checked, asOf.data.date);
      if (days < options.staleAfterDays) continue;
      report("catalogue-entry-old", { technology: data.name, checked, days }, { ref });
    }
  },
});
