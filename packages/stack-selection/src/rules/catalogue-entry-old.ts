import { byRef, optional } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { pinOf } from "../catalog/pin.ts";
import { rule } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import type { StackOptions } from "../policy/stack-options.ts";
import { daysBetween } from "../scoring/versions.ts";

/** Facts of the catalogue that were last checked long before the date of the plan. */
export const catalogueEntryOld = rule("catalogue-entry-old", {
  reads: { choices: decision.choice, candidates: decision.candidate, asOf: optional(host.asOf) },
  check: ({ choices, candidates, asOf, options, report }) => {
    if (!asOf) return;
    const byAddress = byRef(candidates);
    for (const { ref, data } of choices) {
      const { technology, name } = data;
      const checked =
        byAddress.get(data.candidate)?.data.checked ?? goneThrough(technology, options);
      if (checked === undefined || !isOld(checked, asOf.data.date, options)) continue;
      const days = daysBetween(checked, asOf.data.date);
      report("catalogue-entry-old", { technology: name, checked, days }, { ref });
    }
  },
});

export function isOld(
  checked: string,
  day: string,
  { staleAfterDays }: Pick<StackOptions, "staleAfterDays">,
): boolean {
  return daysBetween(checked, day) >= staleAfterDays;
}

/**
 * What has no release lines was gone through with the catalogue as a whole. A protocol or a way of building does not age, and when
 * an organisation looked at its own entries only it knows.
 */
function goneThrough(technology: string, options: StackOptions): string | undefined {
  const catalogue = catalogueOf(options);
  const entry = catalogue.entryOf(technology);
  const ages =
    entry &&
    entry.form !== "protocol" &&
    entry.form !== "approach" &&
    catalogue.layerOf(technology) === undefined;
  return ages ? pinOf(catalogue).checked : undefined;
}
