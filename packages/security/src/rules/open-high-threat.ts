import { optional } from "@planc/core";
import { security } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** Threats of high severity are mitigated or accepted. */
export const openHighThreat = rule("open-high-threat", {
  reads: { threats: optional(security.threat) },
  check: ({ threats, report }) => {
    for (const { ref, data } of threats) {
      if (data.status !== "open") continue;
      if (data.severity !== "high" && data.severity !== "critical") continue;
      report(
        "open-high-threat",
        { rule: data.rule, title: data.title, severity: data.severity },
        { ref },
      );
    }
  },
});
