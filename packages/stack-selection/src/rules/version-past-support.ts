import { optional } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { pastSupport } from "../scoring/past-support.ts";

/**
 * A chosen version whose support has ended by the date of the plan, or by when the catalogue was checked. Of the
 * newest line that a provider runs the record tells: there is no other to ask for.
 */
export const versionPastSupport = rule("version-past-support", {
  reads: {
    choices: decision.choice,
    hostings: optional(decision.hosting),
    asOf: optional(host.asOf),
  },
  check: ({ choices, hostings, asOf, options, report }) => {
    const catalogue = catalogueOf(options);
    for (const { ref, data } of choices) {
      const { version, technology, name } = data;
      const rented = hostings.find(
        ({ data: { choice, by } }) => choice === ref && by === "provider",
      );
      if (rented?.data.line !== undefined && rented.data.line === version) continue;
      const ended = version && pastSupport(catalogue, technology, version, asOf?.data.date);
      if (ended) report("version-past-support", { technology: name, version, ...ended }, { ref });
    }
  },
});
