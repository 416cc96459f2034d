import { performance } from "@planc/core/ir";
import { stringify } from "yaml";
import { prometheusRules } from "../alerting/prometheus-rules.ts";
import { artifact } from "../kit.ts";

/** The alerts as a Prometheus rule file. */
export const alertRules = artifact("alert-rules", {
  reads: { alerts: performance.alert },
  emit: ({ alerts }) => {
    const rules = prometheusRules(alerts);
    return rules.length === 0
      ? []
      : [
          {
            path: "performance/alerts.yaml",
            mediaType: "application/yaml",
            text: stringify({ groups: [{ name: "plan", rules }] }, { lineWidth: 0 }),
          },
        ];
  },
});
