import { optional } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { pastSupport } from "../scoring/past-support.ts";

/** A chosen version whose support has ended by the date of the plan, or by when the catalogue was checked. */
export const versionPastSupport = rule("version-past-support", {
  reads: {
    choices: decision.choice,
    asOf: optional(host.asOf),
  },
  check: ({ choices, asOf, options, report }) => {
    const catalogue = catalogueOf(options);
    for (const { ref, data } of choices) {
      const { version, technology, name } = data;
      const ended = version && pastSupport(catalogue, technology, version, asOf?.data.date);
      if (ended) report("version-past-support", { technology: name, version, ...ended }, { ref });
    }
  },
});
