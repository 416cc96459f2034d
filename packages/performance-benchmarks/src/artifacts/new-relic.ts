import { jsonFile, optional } from "@planc/core";
import { api, brief, decision, performance } from "@planc/core/ir";
import { newRelicOf } from "../alerting/new-relic-alerts.ts";
import { newRelicDashboardOf } from "../alerting/new-relic-dashboard.ts";
import { servingOf } from "../alerting/selectors.ts";
import { keeps } from "../alerting/watchers.ts";
import { artifact } from "../kit.ts";

/** Alerts and what is seen on one screen, where New Relic keeps the measurements. */
export const newRelic = artifact("new-relic", {
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
    if (!keeps(choices, "new-relic")) return [];
    const facts = {
      ...read,
      product: product?.data.name ?? "Plan",
      serving: servingOf(operations, convention),
    };
    const alerts = newRelicOf(facts);
    if (alerts === undefined) return [];
    const dashboard = newRelicDashboardOf(facts);
    return [
      jsonFile("performance/newrelic-alerts.json", alerts),
      ...(dashboard ? [jsonFile("performance/newrelic-dashboard.json", dashboard)] : []),
    ];
  },
});
