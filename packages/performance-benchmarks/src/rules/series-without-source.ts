import { optional } from "@planc/core";
import { performance } from "@planc/core/ir";
import { exportedSeries } from "../catalog/exporters.ts";
import { seriesOf } from "../catalog/metric-conventions.ts";
import { rule } from "../kit.ts";
import { seriesIn } from "../probes/promql-calls.ts";

/** An alert on what nobody records is quiet for ever. */
export const seriesWithoutSource = rule("series-without-source", {
  reads: { alerts: performance.alert, metrics: optional(performance.metric) },
  check: ({ alerts, metrics, report }) => {
    const known = new Set(metrics.flatMap(({ data }) => seriesOf(data)));
    for (const { ref, data } of alerts) {
      if (data.expression === undefined) continue;
      for (const series of seriesIn(data.expression)) {
        if (known.has(series) || exportedSeries.has(series) || series.startsWith("slo:")) continue;
        report("series-without-source", { alert: data.name, series }, { ref });
      }
    }
  },
});
