import { optional } from "@planc/core";
import { architecture, decision, performance } from "@planc/core/ir";
import { stringify } from "yaml";
import { alertmanagerOf } from "../alerting/alertmanager.ts";
import { artifact } from "../kit.ts";

/** Who is told of alerts, where Prometheus hands them to its own Alertmanager. */
export const alertmanager = artifact("alertmanager", {
  reads: {
    alerts: performance.alert,
    connections: optional(architecture.connection),
    choices: optional(decision.choice),
  },
  emit: ({ alerts, connections, choices }) => {
    const made = choices.some(({ data }) => data.technology === "prometheus")
      ? alertmanagerOf(alerts, connections)
      : undefined;
    return made === undefined
      ? []
      : [
          {
            path: "performance/alertmanager.yaml",
            mediaType: "application/yaml",
            text: stringify(made, { lineWidth: 0, aliasDuplicateObjects: false }),
          },
        ];
  },
});
