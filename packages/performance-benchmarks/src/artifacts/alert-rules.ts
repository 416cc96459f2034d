import { optional } from "@planc/core";
import { api, performance } from "@planc/core/ir";
import { stringify } from "yaml";
import { prometheusRules } from "../alerting/prometheus-rules.ts";
import { artifact } from "../kit.ts";

/** The alerts as a Prometheus rule file. */
export const alertRules = artifact("alert-rules", {
  reads: {
    alerts: performance.alert,
    operations: optional(api.operation),
    convention: optional(api.convention),
  },
  emit: ({ alerts, operations, convention }) => {
    const rules = prometheusRules(alerts, operations, {
      basePath: convention?.data.basePath ?? "",
      style: convention?.data.style ?? "rest",
    });
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
