import { type DraftOf, idOf, join, node, optional, type ViewOf } from "@planc/core";
import { api, architecture, brief, data, decision, performance, workload } from "@planc/core/ir";
import { tableMetrics } from "../alerting/backlog-alerts.ts";
import { businessMetrics } from "../alerting/business-metrics.ts";
import { indexLag } from "../alerting/index-alerts.ts";
import { requestMetrics } from "../alerting/request-metrics.ts";
import { resourceMetrics } from "../alerting/resource-metrics.ts";
import { runMetrics } from "../alerting/run-alerts.ts";
import { runsAtOurs } from "../alerting/runs-at-ours.ts";
import { exporters } from "../catalog/exporters.ts";
import { derived, step } from "../kit.ts";

type Metric = DraftOf<typeof performance.metric>;
type Alert = ViewOf<typeof performance.alert>;

/** What is recorded: of each program and resource, of the product's own deeds, and what alerts have a program count. */
export const metrics = step("metrics", {
  reads: {
    alerts: optional(performance.alert),
    slos: optional(performance.slo),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    events: optional(architecture.event),
    operations: optional(api.operation),
    convention: optional(api.convention),
    stores: optional(data.store),
    capacity: optional(performance.capacity),
    choices: optional(decision.choice),
    actions: optional(brief.action),
    concepts: optional(brief.concept),
    mix: optional(workload.mix),
    loads: optional(workload.load),
    flows: optional(architecture.flow),
    live: optional(performance.live),
  },
  writes: { metrics: performance.metric },
  run: ({ alerts, convention, live, ...planned }) => {
    if (planned.components.length === 0) return { metrics: [] };
    if (!runsAtOurs(planned.components, planned.connections)) return { metrics: [] };
    return {
      metrics: [
        ...requestMetrics({
          ...planned,
          style: convention?.data.style ?? "rest",
          counted: new Set(
            alerts.flatMap(({ id, data }) => (id.startsWith("growth.") ? [data.watches] : [])),
          ),
        }),
        ...resourceMetrics(planned),
        ...businessMetrics(planned),
        ...liveMetrics(live),
        ...(live.length === 0 ? deliveriesOf(alerts) : []),
        ...tableSeries(alerts),
        ...runSeries(alerts),
      ],
    };
  },
});

/** Buckets around half a second, in which a change is seen at once. */
const deliveryBuckets = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

function liveMetrics(live: readonly ViewOf<typeof performance.live>[]): readonly Metric[] {
  return live.flatMap(({ ref, id, data: { component } }) => [
    node(
      performance.metric,
      join(id, "realtime.connections"),
      {
        name: "realtime.connections",
        series: "realtime_connections",
        kind: "up-down-counter",
        unit: "{connection}",
        method: "utilisation-saturation-errors",
        of: component,
        attributes: [{ name: "service", values: id }],
        from: "the program itself",
        stability: "own",
        because: "utilisation: connections of an instance, of those that it has memory for",
      },
      derived("metric-per-resource", [ref]),
    ),
    node(
      performance.metric,
      join(id, "realtime.delivery.duration"),
      {
        name: "realtime.delivery.duration",
        series: "realtime_delivery_duration_seconds",
        kind: "histogram",
        unit: "s",
        method: "rate-errors-duration",
        of: component,
        attributes: [{ name: "service", values: id }],
        buckets: deliveryBuckets,
        from: "the program itself",
        stability: "own",
        because:
          "From the write to its arrival at a connected client, by the time that the message carries.",
      },
      derived("metric-per-program", [ref]),
    ),
  ]);
}

/** How late what changes is seen, where nothing is known of who holds the connections. */
function deliveriesOf(alerts: readonly Alert[]): readonly Metric[] {
  const watched = alerts.find(
    ({ id, data }) => id.startsWith("missed.") && data.source?.from === exporters.deliveries.from,
  );
  if (watched === undefined) return [];
  const { data, why, ...of } = told("realtime_delivery_duration_seconds", "s", watched, {
    because: "From the write to its arrival at a connected client.",
  });
  return [
    {
      ...of,
      why,
      data: {
        ...data,
        name: "realtime.delivery.duration",
        kind: "histogram",
        method: "rate-errors-duration",
        buckets: deliveryBuckets,
      },
    },
  ];
}

/** Rows that wait or were set aside: one series each, told apart by the table. */
function tableSeries(alerts: readonly Alert[]): readonly Metric[] {
  return [
    { start: "backlog.", series: tableMetrics.oldest, unit: "s" },
    { start: "set-aside.", series: tableMetrics.setAside, unit: "{row}" },
  ].flatMap(({ start, series, unit }): Metric[] => {
    const on = alerts.filter(
      ({ id, data }) => id.startsWith(start) && data.watches.startsWith("data/table#"),
    );
    const [first] = on;
    if (first === undefined) return [];
    return [
      told(series, unit, first, {
        attributes: [
          { name: "table", values: on.map(({ data }) => idOf(data.watches)).join(", ") },
        ],
        because: "saturation: asked each minute by the query that its alert names",
      }),
    ];
  });
}

function runSeries(alerts: readonly Alert[]): readonly Metric[] {
  const failed = alerts.find(({ id }) => id === "run.failed");
  const lag = alerts.filter(({ id }) => id.startsWith("lag."));
  return [
    ...(failed
      ? [
          told(runMetrics.succeeded, "s", failed, { because: "set where a run ends" }),
          told(runMetrics.failed, "s", failed, { because: "set where a run fails" }),
        ]
      : []),
    ...lag.slice(0, 1).map((each) =>
      told(indexLag, "s", each, {
        because: "saturation: age of the oldest change that the index does not have",
      }),
    ),
  ];
}

function told(
  series: string,
  unit: string,
  { ref, data: { watches, source } }: Alert,
  more: {
    readonly attributes?: Metric["data"]["attributes"];
    readonly because: string;
  },
): Metric {
  return node(
    performance.metric,
    join("told", series),
    {
      name: series,
      series,
      kind: "gauge",
      unit,
      method: "utilisation-saturation-errors",
      of: watches,
      attributes: [...(more.attributes ?? [])],
      from: source?.from ?? "the program itself",
      stability: "own",
      because: more.because,
    },
    derived("metric-of-alert", [ref]),
  );
}
