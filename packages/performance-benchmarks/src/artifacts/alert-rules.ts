import { optional } from "@planc/core";
import { api, decision, performance } from "@planc/core/ir";
import { stringify } from "yaml";
import { watchdog } from "../alerting/alertmanager.ts";
import { recordingRules } from "../alerting/objective-rules.ts";
import { prometheusRules } from "../alerting/prometheus-rules.ts";
import { servingOf } from "../alerting/selectors.ts";
import { artifact } from "../kit.ts";

/** The alerts as a Prometheus rule file. */
export const alertRules = artifact("alert-rules", {
  reads: {
    alerts: performance.alert,
    slos: optional(performance.slo),
    runbooks: optional(performance.runbook),
    operations: optional(api.operation),
    convention: optional(api.convention),
    choices: optional(decision.choice),
  },
  emit: ({ alerts, slos, runbooks, operations, convention, choices }) => {
    const serving = servingOf(operations, convention);
    const rules = prometheusRules(alerts, operations, { ...serving, runbooks });
    const recorded = recordingRules(slos, alerts, serving);
    const groups = [
      ...(recorded.length === 0 ? [] : [{ name: "objectives", rules: recorded }]),
      ...(rules.length === 0 ? [] : [{ name: "plan", rules }]),
      // Of Prometheus alone: others watch themselves.
      ...(rules.length > 0 && choices.some(({ data }) => data.technology === "prometheus")
        ? [{ name: "watchdog", rules: [watchdog] }]
        : []),
    ];
    return groups.length === 0
      ? []
      : [
          {
            path: "performance/alerts.yaml",
            mediaType: "application/yaml",
            text: stringify({ groups }, { lineWidth: 0, aliasDuplicateObjects: false }),
          },
        ];
  },
});
