import type { PlanNodeOf } from "@planc/core";
import type { performance } from "@planc/core/ir";
import { resourceViews } from "../catalog/resource-panels.ts";
import { secondsOf } from "../steps/objectives.ts";
import { amountText, likelyText } from "../text.ts";
import { series as recorded } from "./objective-rules.ts";
import type { PrometheusRule } from "./prometheus-rules.ts";
import { answerSeries, fieldSeries } from "./selectors.ts";

type Metric = Pick<PlanNodeOf<typeof performance.metric>, "id" | "data">;
type Slo = Pick<PlanNodeOf<typeof performance.slo>, "id" | "ref" | "data">;
type Alert = Pick<PlanNodeOf<typeof performance.alert>, "id" | "ref" | "data">;
type Runbook = Pick<PlanNodeOf<typeof performance.runbook>, "id" | "data">;

/** A panel before it has its place: what is asked, and the figures of the alerts on it. */
export interface PanelDraft {
  /** Its id follows from it, so that links to it stay. */
  readonly key: string;
  readonly type: "timeseries" | "stat";
  readonly title: string;
  readonly description?: string;
  /** Grafana's name of the unit: `s`, `percentunit`, `reqps`. */
  readonly unit: string;
  readonly asks: readonly { readonly expr: string; readonly legend: string }[];
  /** Bad from these on, or below them. */
  readonly limits: readonly { readonly value: number; readonly severity: "page" | "ticket" }[];
  readonly isFloor?: boolean;
}

export function objectivePanels(
  slos: readonly Slo[],
  alerts: readonly Alert[],
): readonly PanelDraft[] {
  return slos.flatMap((slo): PanelDraft[] => {
    const burning = alerts.filter(({ data }) => data.burn && data.watches === slo.ref);
    if (burning.length === 0) return [];
    const of = `{slo="${slo.id}"}`;
    return [
      {
        key: `budget ${slo.id}`,
        type: "stat",
        title: `${slo.data.name}: budget left of ${slo.data.window} days`,
        description: `${amountText(slo.data.errorBudget)} at ${amountText({ value: Number((slo.data.objective * 100).toPrecision(6)), unit: "percent" })}: ${slo.data.indicator}.`,
        unit: "percentunit",
        asks: [{ expr: `${recorded.budgetLeft}${of}`, legend: slo.data.name }],
        limits: [{ value: 0, severity: "page" }],
        isFloor: true,
      },
      {
        key: `burn ${slo.id}`,
        type: "timeseries",
        title: `${slo.data.name}: share of requests`,
        unit: "percentunit",
        asks: ["5m", "1h", "6h"].map((window) => ({
          expr: `${recorded.ratio}${window}${of}`,
          legend: window,
        })),
        limits: burning.map(({ data }) => ({
          value: data.threshold.value,
          severity: data.severity,
        })),
      },
    ];
  });
}

/** Rate, errors and duration by program, where anything records them. */
export function requestPanels(
  metrics: readonly Metric[],
  slos: readonly Slo[],
): readonly PanelDraft[] {
  const has = (series: string) => metrics.some(({ data }) => data.series === series);
  const times = slos.flatMap(({ data: { within, operations } }) => {
    const seconds = operations ? undefined : within && secondsOf(within);
    return seconds === undefined ? [] : [{ value: seconds, severity: "ticket" as const }];
  });
  return red.flatMap(({ series, title, by, errors, of }): PanelDraft[] => {
    if (!has(series)) return [];
    const program = 'job=~"$program"';
    const rate = (more: string) =>
      `sum by (${by}) (rate(${series}_count{${[program, more].filter(Boolean).join(", ")}}[$__rate_interval]))`;
    // Of GraphQL a field's time says nothing of whether it failed.
    const failed = (bad: string, all: string) =>
      series === fieldSeries
        ? `sum(rate(${answerSeries}{outcome="server_error"}[$__rate_interval])) / sum(rate(${answerSeries}[$__rate_interval]))`
        : `${bad} / ${all}`;
    const legend = by
      .split(", ")
      .map((each) => `{{${each}}}`)
      .join(" ");
    return [
      {
        key: `rate ${series}`,
        type: "timeseries",
        title: `${title}: rate`,
        unit: "reqps",
        asks: [{ expr: rate(""), legend }],
        limits: [],
      },
      {
        key: `errors ${series}`,
        type: "timeseries",
        title: `${title}: errors`,
        unit: "percentunit",
        asks: [{ expr: failed(rate(errors), rate("")), legend }],
        limits: [],
      },
      {
        key: `duration ${series}`,
        type: "timeseries",
        title: `${title}: p95`,
        unit: "s",
        asks: [
          {
            expr: `histogram_quantile(0.95, sum by (le, ${by}) (rate(${series}_bucket{${program}}[$__rate_interval])))`,
            legend,
          },
        ],
        limits: of === "people" ? times : [],
      },
    ];
  });
}

const red = [
  {
    series: "http_server_request_duration_seconds",
    title: "Answered",
    by: "job",
    errors: 'http_response_status_code=~"5.."',
    of: "people",
  },
  {
    series: "graphql_field_duration_seconds",
    title: "Fields",
    by: "job",
    errors: 'outcome="server_error"',
    of: "people",
  },
  {
    series: "db_client_operation_duration_seconds",
    title: "Stores asked",
    by: "job",
    errors: 'error_type!=""',
    of: "programs",
  },
  {
    series: "messaging_process_duration_seconds",
    title: "Messages handled",
    by: "job",
    errors: 'error_type!=""',
    of: "programs",
  },
  {
    series: "http_client_request_duration_seconds",
    title: "Calls",
    by: "job, server_address",
    errors: 'error_type!=""',
    of: "programs",
  },
] as const;

const comparison = /^(.+) (>=|<=|>|<) ([0-9.]+)$/;

/** What an alert compares is what is shown, with its limit as a line: a panel for all that one runbook answers. */
export function alertPanels(
  runbooks: readonly Runbook[],
  alerts: readonly Alert[],
  rules: ReadonlyMap<string, PrometheusRule>,
): readonly PanelDraft[] {
  const byRef = new Map<string, Alert>(alerts.map((each) => [each.ref, each]));
  return runbooks.flatMap(({ id, data }): PanelDraft[] => {
    const bySignal = new Map<
      string,
      {
        readonly alert: Alert;
        readonly expr: string;
        readonly limit: number;
        readonly isFloor: boolean;
      }[]
    >();
    for (const ref of data.alerts) {
      const alert = byRef.get(ref);
      const expr = alert && rules.get(alert.id)?.expr;
      if (!alert || !expr || alert.data.burn || / (?:and|or|unless) /.test(expr)) continue;
      const [, left, sign, limit] = comparison.exec(expr) ?? [];
      if (!left || !sign || !limit) continue;
      const key = `${alert.data.threshold.unit} ${limit} ${sign}`;
      const list = bySignal.get(key) ?? [];
      list.push({ alert, expr: left, limit: Number(limit), isFloor: sign.startsWith("<") });
      bySignal.set(key, list);
    }
    return [...bySignal].map(([key, shown]) => ({
      key: `${id} ${key}`,
      type: "timeseries" as const,
      title: bySignal.size === 1 ? data.name : `${data.name}: ${shown[0]?.alert.data.signal}`,
      description: data.effect.slice(0, 300),
      unit: units[shown[0]?.alert.data.threshold.unit ?? ""] ?? "short",
      asks: shown.map(({ alert, expr }) => ({ expr, legend: alert.data.name })),
      limits: shown.slice(0, 1).map(({ alert, limit }) => ({
        value: limit,
        severity: alert.data.severity,
      })),
      isFloor: shown[0]?.isFloor ?? false,
    }));
  });
}

const units: Readonly<Record<string, string>> = {
  ratio: "percentunit",
  s: "s",
  ms: "s",
  min: "s",
  h: "s",
  day: "s",
  "req/s": "reqps",
  percent: "percentunit",
};

/** Use and waiting that no alert looks at. */
export function resourcePanels(metrics: readonly Metric[]): readonly PanelDraft[] {
  return resourceViews.flatMap(({ series, title, unit, expr, legend }): PanelDraft[] => {
    const own = metrics.filter(({ data }) => data.series === series);
    return own.length === 0
      ? []
      : [
          {
            key: `use ${series}`,
            type: "timeseries",
            title,
            description: own[0]?.data.because ?? "",
            unit,
            asks: [{ expr, legend }],
            limits: [],
          },
        ];
  });
}

/** By the hour, with what is planned of it. */
export function businessPanels(metrics: readonly Metric[]): readonly PanelDraft[] {
  return metrics
    .filter(({ data }) => data.method === "business")
    .map(({ id, data }) => ({
      key: id,
      type: "timeseries",
      title: `${data.name}, by the hour`,
      ...(data.expected
        ? {
            description: `Planned on average: ${likelyText({ ...data.expected, unit: "count" })} an hour.`,
          }
        : {}),
      unit: "short",
      asks: [{ expr: `sum(increase(${data.series}[1h]))`, legend: data.name }],
      limits: [],
    }));
}
