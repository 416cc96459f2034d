import { optional } from "@planc/core";
import { security } from "@planc/core/ir";
import { elementNames, elementSlots } from "../elements.ts";
import { artifact } from "../kit.ts";
import { bySeverity } from "../sections/order.ts";
import { csv } from "./csv.ts";

/** Every threat at every place, the gravest first: what trackers and reviews take over. */
export const threatRegister = artifact("threat-register", {
  reads: {
    ...elementSlots,
    threats: optional(security.threat),
    controls: optional(security.control),
  },
  emit: ({ threats, controls, ...plan }) => {
    if (threats.length === 0) return [];
    const nameOf = elementNames(plan);
    const controlNames = new Map<string, string>(controls.map(({ ref, data }) => [ref, data.name]));
    return [
      {
        path: "security/threats.csv",
        mediaType: "text/csv",
        text: csv([
          [
            "id",
            "rule",
            "threat",
            "stride",
            "cwe",
            "where",
            "scenario",
            "at stake",
            "likelihood",
            "impact",
            "severity",
            "status",
            "answered by",
            "to do",
            "residual",
          ],
          ...[...threats]
            .sort(bySeverity)
            .map(({ id, data }) => [
              id,
              data.rule,
              data.title,
              data.stride,
              data.weakness ?? "",
              data.elements.map(nameOf).join("; "),
              data.scenario,
              (data.stake ?? []).join("; "),
              data.likelihood,
              data.impact,
              data.severity,
              data.status,
              data.mitigatedBy.map((each) => controlNames.get(each) ?? each).join("; "),
              data.status === "open" ? data.mitigation : "",
              data.residual,
            ]),
        ]),
      },
    ];
  },
});
