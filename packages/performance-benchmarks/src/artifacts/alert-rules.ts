import { optional } from "@planc/core";
import { api, decision, performance } from "@planc/core/ir";
import { stringify } from "yaml";
import { watchdog } from "../alerting/alertmanager.ts";
import { recordingRules } from "../alerting/objective-rules.ts";
import { prometheusRules } from "../alerting/prometheus-rules.ts";
import { servingOf } from "../alerting/selectors.ts";
import { watcherOf } from "../alerting/watchers.ts";
import { artifact } from "../kit.ts";

/** The alerts as a rule file: that of Prometheus, and the neutral one where nothing is chosen that watches. */
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
    const watcher = watcherOf(choices);
    // Where another product watches, it has the alerts in its own form, and nobody reads these.
    if (watcher !== "prometheus" && watcher !== "rules") return [];
    const serving = servingOf(operations, convention);
    const rules = prometheusRules(alerts, operations, { ...serving, runbooks });
    const recorded = recordingRules(slos, alerts, serving);
    const groups = [
      ...(recorded.length === 0 ? [] : [{ name: "objectives", rules: recorded }]),
      ...(rules.length === 0 ? [] : [{ name: "plan", rules }]),
      // Of Prometheus alone: others watch themselves.
      ...(rules.length > 0 && watcher === "prometheus"
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
