import { type NewRelicDashboard, newRelicDashboard } from "../catalog/new-relic-schema.ts";
import { likelyText } from "../text.ts";
import { askedOf, shareQuery } from "./new-relic-alerts.ts";
import { distinct, shownRequests } from "./shown.ts";
import { recordedNames, type WatchedFacts } from "./watched-facts.ts";

interface Chart {
  readonly title: string;
  readonly query: string;
  readonly shape?: "viz.bar" | "viz.billboard";
}

/** The plan's objectives, programs, deeds and alerts as a page each of a dashboard of New Relic. */
export function newRelicDashboardOf(facts: WatchedFacts): NewRelicDashboard | undefined {
  const pages = [
    { name: "Objectives", charts: objectives(facts) },
    { name: "Programs", charts: requests(facts) },
    { name: "Business", charts: deeds(facts) },
    { name: "What runs out, waits or fails", charts: watched(facts) },
  ].filter(({ charts }) => charts.length > 0);
  if (pages.length === 0) return undefined;
  return newRelicDashboard.parse({
    name: facts.product,
    permissions: "PUBLIC_READ_WRITE",
    pages: pages.map(({ name, charts }) => ({
      name,
      widgets: charts.map(({ title, query, shape }, index) => ({
        title: title.slice(0, 255),
        layout: {
          column: (index % 3) * 4 + 1,
          row: Math.floor(index / 3) * 3 + 1,
          width: 4,
          height: 3,
        },
        visualization: { id: shape ?? "viz.line" },
        // Zero is a place for the account's own number.
        rawConfiguration: { nrqlQueries: [{ accountIds: [0], query }] },
      })),
    })),
  });
}

function objectives({ slos, serving, metrics }: WatchedFacts): readonly Chart[] {
  const names = recordedNames(metrics);
  return slos.flatMap((slo) => {
    const query = shareQuery(slo, serving, names);
    const allowed = Number(((1 - slo.data.objective) * 100).toPrecision(4));
    return query === undefined
      ? []
      : [
          {
            title: `${slo.data.name}: percent broken, ${allowed} allowed`,
            query: `${query} TIMESERIES`,
          },
        ];
  });
}

function requests({ metrics }: WatchedFacts): readonly Chart[] {
  const recorded = new Set(metrics.map(({ data }) => data.name));
  return shownRequests.flatMap(({ metric, title, failing }): Chart[] => {
    if (!recorded.has(metric)) return [];
    const by = " FROM Metric FACET service.name TIMESERIES";
    const failed =
      failing === "status" ? "numeric(http.response.status_code) >= 500" : "error.type IS NOT NULL";
    return [
      { title: `${title}: rate`, query: `SELECT rate(count(${metric}), 1 second)${by}` },
      ...(failing === "none"
        ? []
        : [
            {
              title: `${title}: errors, percent`,
              query: `SELECT 100 * filter(count(${metric}), WHERE ${failed}) / count(${metric})${by}`,
            },
          ]),
      { title: `${title}: p95, s`, query: `SELECT percentile(${metric}, 95)${by}` },
    ];
  });
}

function deeds({ metrics }: WatchedFacts): readonly Chart[] {
  return distinct(metrics.filter(({ data }) => data.method === "business")).map(({ data }) => ({
    title: `${data.name}, by the hour${data.expected ? `; planned ${likelyText({ ...data.expected, unit: "count" })}` : ""}`,
    query: `SELECT sum(${data.name}) FROM Metric TIMESERIES 1 hour`,
    shape: "viz.bar",
  }));
}

function watched(facts: WatchedFacts): readonly Chart[] {
  const asked = askedOf(facts);
  return facts.alerts.flatMap(({ id, data }): Chart[] => {
    const found = data.burn ? undefined : asked.get(id);
    return found
      ? [
          {
            title: `${data.name} (${data.severity} above ${found.limit})`,
            query: `${found.query} TIMESERIES`,
          },
        ]
      : [];
  });
}
