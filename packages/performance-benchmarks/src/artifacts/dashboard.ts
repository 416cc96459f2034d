import { optional } from "@planc/core";
import { api, brief, decision, performance } from "@planc/core/ir";
import {
  alertPanels,
  businessPanels,
  objectivePanels,
  requestPanels,
  resourcePanels,
} from "../alerting/dashboard-panels.ts";
import { dashboardOf } from "../alerting/grafana-dashboard.ts";
import { prometheusRules, ruleName } from "../alerting/prometheus-rules.ts";
import { servingOf } from "../alerting/selectors.ts";
import { watcherOf } from "../alerting/watchers.ts";
import { grafanaDashboard } from "../catalog/grafana-schema.ts";
import { artifact } from "../kit.ts";

/** What is seen on one screen, where the plan has Grafana or Prometheus, whose figures it shows. */
export const dashboard = artifact("dashboard", {
  reads: {
    metrics: performance.metric,
    alerts: optional(performance.alert),
    slos: optional(performance.slo),
    runbooks: optional(performance.runbook),
    capacity: optional(performance.capacity),
    operations: optional(api.operation),
    convention: optional(api.convention),
    choices: optional(decision.choice),
    product: optional(brief.product),
  },
  emit: ({
    metrics,
    alerts,
    slos,
    runbooks,
    capacity,
    operations,
    convention,
    choices,
    product,
  }) => {
    const chosen = choices.some(({ data }) =>
      ["grafana", "prometheus"].includes(data.technology ?? ""),
    );
    // Its panels ask in PromQL, which what other products keep does not answer.
    if (!chosen || !["prometheus", "rules"].includes(watcherOf(choices))) return [];
    const rules = prometheusRules(alerts, operations, servingOf(operations, convention));
    const byName = new Map(rules.map((each) => [each.alert, each]));
    const byId = new Map(
      alerts.flatMap(({ id }) => {
        const found = byName.get(ruleName(id));
        return found ? [[id, found] as const] : [];
      }),
    );
    const made = dashboardOf(
      product?.data.name ?? "Plan",
      capacity.map(({ id }) => id),
      [
        { title: "Objectives", panels: objectivePanels(slos, alerts) },
        { title: "Programs", panels: requestPanels(metrics, slos) },
        { title: "Business", panels: businessPanels(metrics) },
        {
          title: "What runs out, waits or fails",
          panels: [...alertPanels(runbooks, alerts, byId), ...resourcePanels(metrics)],
        },
      ],
    );
    return made === undefined
      ? []
      : [
          {
            path: "performance/dashboard.json",
            mediaType: "application/json",
            text: `${JSON.stringify(grafanaDashboard.parse(made), undefined, 2)}\n`,
          },
        ];
  },
});
