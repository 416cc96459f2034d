import { optional } from "@planc/core";
import { api, performance } from "@planc/core/ir";
import { businessPanels, requestPanels, resourcePanels } from "../alerting/dashboard-panels.ts";
import { prometheusRules, ruleName } from "../alerting/prometheus-rules.ts";
import { servingOf } from "../alerting/selectors.ts";
import { exportedSeries } from "../catalog/exporters.ts";
import { seriesOf } from "../catalog/metric-conventions.ts";
import { rule } from "../kit.ts";
import { seriesIn } from "../probes/promql-calls.ts";

/** An alert or a panel on what nobody records is quiet for ever. */
export const seriesWithoutSource = rule("series-without-source", {
  reads: {
    alerts: performance.alert,
    metrics: optional(performance.metric),
    slos: optional(performance.slo),
    operations: optional(api.operation),
    convention: optional(api.convention),
  },
  check: ({ alerts, metrics, slos, operations, convention, report }) => {
    // A plan without metrics says of nothing what records it, only of what others add whether it is known.
    const known = new Set(metrics.flatMap(({ data }) => seriesOf(data)));
    const missing = (expression: string) =>
      seriesIn(expression).filter(
        (series) => !known.has(series) && !exportedSeries.has(series) && !series.startsWith("slo:"),
      );
    const serving = servingOf(operations, convention);
    const asked = new Map(
      prometheusRules(alerts, operations, serving).map((each) => [each.alert, each.expr]),
    );
    for (const { ref, id, data } of alerts) {
      const made = metrics.length > 0 ? asked.get(ruleName(id)) : undefined;
      for (const series of missing(data.expression ?? made ?? ""))
        report("series-without-source", { alert: data.name, series }, { ref });
    }
    const [first] = metrics;
    if (first === undefined) return;
    const panels = [
      ...requestPanels(metrics, slos),
      ...businessPanels(metrics),
      ...resourcePanels(metrics),
    ];
    for (const { title, asks } of panels) {
      for (const { expr } of asks) {
        for (const series of missing(expr))
          report("series-without-source", { alert: title, series }, { ref: first.ref });
      }
    }
  },
});
