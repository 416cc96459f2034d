import { optional } from "@planc/core";
import { api, performance } from "@planc/core/ir";
import { stringify } from "yaml";
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
  },
  emit: ({ alerts, slos, runbooks, operations, convention }) => {
    const serving = servingOf(operations, convention);
    const rules = prometheusRules(alerts, operations, { ...serving, runbooks });
    const recorded = recordingRules(slos, alerts, serving);
    const groups = [
      ...(recorded.length === 0 ? [] : [{ name: "objectives", rules: recorded }]),
      ...(rules.length === 0 ? [] : [{ name: "plan", rules }]),
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
