import {
  type DatadogDashboard,
  type DatadogMonitors,
  type DatadogSeries,
  datadogDashboard,
} from "../catalog/datadog-schema.ts";
import { likelyText } from "../text.ts";
import { frameOf } from "./datadog-monitors.ts";
import { ruleName } from "./prometheus-rules.ts";
import { distinct, shownRequests } from "./shown.ts";
import type { WatchedFacts } from "./watched-facts.ts";

type Leaf = DatadogDashboard["widgets"][number]["definition"]["widgets"][number];

/** The plan's objectives, programs, deeds and alerts on one screen of Datadog. */
export function datadogDashboardOf(
  facts: WatchedFacts,
  { slos, monitors }: DatadogMonitors,
): DatadogDashboard | undefined {
  const groups = [
    {
      title: "Objectives",
      widgets: facts.slos.flatMap((slo): Leaf[] =>
        slos[slo.id] === undefined
          ? []
          : [
              {
                definition: {
                  type: "slo",
                  title: slo.data.name,
                  slo_id: `\${slo.${slo.id}}`,
                  view_type: "detail",
                  view_mode: "overall",
                  time_windows: [frameOf(slo)],
                  show_error_budget: true,
                },
              },
            ],
      ),
    },
    { title: "Programs", widgets: requests(facts) },
    { title: "Business", widgets: deeds(facts) },
    { title: "What runs out, waits or fails", widgets: watched(facts, monitors) },
  ].filter(({ widgets }) => widgets.length > 0);
  if (groups.length === 0) return undefined;
  return datadogDashboard.parse({
    title: facts.product,
    description: "Objectives, programs, business, what runs out.",
    layout_type: "ordered",
    template_variables: [{ name: "service", prefix: "service", defaults: ["*"] }],
    widgets: groups.map(({ title, widgets }) => ({
      definition: { type: "group", layout_type: "ordered", title, widgets },
    })),
  });
}

function chart(
  title: string,
  queries: readonly string[],
  formula: string,
  more: { readonly bars?: true; readonly markers?: DatadogSeries["markers"] } = {},
): Leaf {
  return {
    definition: {
      type: "timeseries",
      title: title.slice(0, 200),
      requests: [
        {
          response_format: "timeseries",
          queries: queries.map((query, index) => ({
            data_source: "metrics",
            name: `q${index + 1}`,
            query,
          })),
          formulas: [{ formula }],
          display_type: more.bars ? "bars" : "line",
        },
      ],
      ...(more.markers ? { markers: more.markers } : {}),
    },
  };
}

function requests({ metrics }: WatchedFacts): readonly Leaf[] {
  const recorded = new Set(metrics.map(({ data }) => data.name));
  return shownRequests.flatMap(({ metric, title, failing }): Leaf[] => {
    if (!recorded.has(metric)) return [];
    const count = (more: string) => `count:${metric}{$service${more}} by {service}.as_count()`;
    const failed = failing === "status" ? " AND http.response.status_code:5*" : " AND error.type:*";
    return [
      chart(`${title}: rate`, [`count:${metric}{$service} by {service}.as_rate()`], "q1"),
      ...(failing === "none"
        ? []
        : [chart(`${title}: errors`, [count(failed), count("")], "q1 / q2")]),
      chart(`${title}: p95, s`, [`p95:${metric}{$service} by {service}`], "q1"),
    ];
  });
}

function deeds({ metrics }: WatchedFacts): readonly Leaf[] {
  return distinct(metrics.filter(({ data }) => data.method === "business")).map(({ data }) =>
    chart(
      `${data.name}, by the hour${data.expected ? `; planned ${likelyText({ ...data.expected, unit: "count" })}` : ""}`,
      [`sum:${data.name}{*}.as_count().rollup(sum, 3600)`],
      "q1",
      { bars: true },
    ),
  );
}

/** What each monitor compares, with its limit as a line. */
function watched({ alerts }: WatchedFacts, monitors: DatadogMonitors["monitors"]): readonly Leaf[] {
  return alerts.flatMap((alert): Leaf[] => {
    const monitor = monitors[ruleName(alert.id)];
    const [, formula, limit] =
      /^\w+\(last_\w+\):(.+) > ([0-9.]+)$/.exec(monitor?.query ?? "") ?? [];
    if (alert.data.burn || formula === undefined || limit === undefined) return [];
    const queries = formula.split(" / ");
    return [
      chart(alert.data.name, queries, queries.map((_, index) => `q${index + 1}`).join(" / "), {
        markers: [
          {
            value: `y = ${limit}`,
            display_type: alert.data.severity === "page" ? "error dashed" : "warning dashed",
            label: alert.data.severity,
          },
        ],
      }),
    ];
  });
}
