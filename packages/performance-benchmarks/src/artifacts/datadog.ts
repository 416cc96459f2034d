import { jsonFile, optional } from "@planc/core";
import { api, brief, decision, performance } from "@planc/core/ir";
import { datadogDashboardOf } from "../alerting/datadog-dashboard.ts";
import { datadogOf } from "../alerting/datadog-monitors.ts";
import { servingOf } from "../alerting/selectors.ts";
import { keeps } from "../alerting/watchers.ts";
import { artifact } from "../kit.ts";

/** Alerts and what is seen on one screen, where Datadog keeps the measurements. */
export const datadog = artifact("datadog", {
  reads: {
    alerts: performance.alert,
    slos: optional(performance.slo),
    metrics: optional(performance.metric),
    runbooks: optional(performance.runbook),
    operations: optional(api.operation),
    convention: optional(api.convention),
    choices: optional(decision.choice),
    product: optional(brief.product),
  },
  emit: ({ product, operations, convention, choices, ...read }) => {
    if (!keeps(choices, "datadog")) return [];
    const facts = {
      ...read,
      product: product?.data.name ?? "Plan",
      serving: servingOf(operations, convention),
    };
    const monitors = datadogOf(facts);
    if (monitors === undefined) return [];
    const dashboard = datadogDashboardOf(facts, monitors);
    return [
      jsonFile("performance/datadog-monitors.json", monitors),
      ...(dashboard ? [jsonFile("performance/datadog-dashboard.json", dashboard)] : []),
    ];
  },
});
