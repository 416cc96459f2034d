import type { PlanNodeOf } from "@planc/core";
import type { performance } from "@planc/core/ir";
import { secondsOf } from "../steps/objectives.ts";
import { promSpan } from "./burn-alerts.ts";
import {
  answerSeries,
  fieldSeries,
  fieldsOf,
  requestSeries,
  routesOf,
  type Serving,
  selector,
  upTo,
} from "./selectors.ts";

/** One recording rule as Prometheus reads it. */
export interface RecordingRule {
  readonly record: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** What is recorded of each objective; the window follows. */
export const series = {
  ratio: "slo:sli_error:ratio_rate",
  failed: "slo:sli_error:increase",
  objective: "slo:objective:ratio",
  budgetLeft: "slo:period_error_budget_remaining:ratio",
} as const;

type Slo = Pick<PlanNodeOf<typeof performance.slo>, "id" | "ref" | "data">;
type Alert = Pick<PlanNodeOf<typeof performance.alert>, "id" | "data">;

/** Requests of an objective that failed it, and all of them; nothing where no series tells them apart. */
export function indicatorOf(
  { data: { kind, within, operations: of } }: Pick<Slo, "data">,
  { operations, basePath, style }: Serving,
):
  | { readonly bad: (window: string) => string; readonly all: (window: string) => string }
  | undefined {
  const about = operations.filter(({ ref }) => of?.some((each) => each === ref));
  const isGraphql = style === "graphql";
  if (kind === "latency") {
    const seconds = within && secondsOf(within);
    if (seconds === undefined) return undefined;
    const name = isGraphql ? fieldSeries : requestSeries;
    const matchers = isGraphql ? fieldsOf(about) : routesOf(about, basePath);
    const all = (window: string) => `sum(increase(${name}_count${selector(matchers)}[${window}]))`;
    const inTime = selector([upTo(seconds), ...matchers]);
    return {
      all,
      bad: (window) => `(${all(window)} - sum(increase(${name}_bucket${inTime}[${window}])))`,
    };
  }
  const failing = isGraphql ? 'outcome="server_error"' : 'http_response_status_code=~"5.."';
  const name = isGraphql ? answerSeries : `${requestSeries}_count`;
  return {
    all: (window) => `sum(increase(${name}[${window}]))`,
    // Until something has failed there is no such series.
    bad: (window) => `(sum(increase(${name}{${failing}}[${window}])) or vector(0))`,
  };
}

/** Error ratios by window, so that alerts and dashboards compute none themselves. */
export function recordingRules(
  slos: readonly Slo[],
  alerts: readonly Alert[],
  serving: Serving,
): readonly RecordingRule[] {
  return slos.flatMap((slo): RecordingRule[] => {
    const indicator = indicatorOf(slo, serving);
    const burning = alerts.filter(({ data }) => data.burn && data.watches === slo.ref);
    if (indicator === undefined || burning.length === 0) return [];
    const labels = { slo: slo.id };
    const windows = new Set<string>(["5m"]);
    const counted = new Set<string>();
    for (const { data } of burning) {
      if (data.burn === undefined) continue;
      windows.add(promSpan(data.burn.short)).add(promSpan(data.burn.long));
      if (data.burn.least) counted.add(promSpan(data.burn.long));
    }
    const { bad, all } = indicator;
    return [
      ...[...windows].map((window) => ({
        record: `${series.ratio}${window}`,
        expr: `${bad(window)} / (${all(window)} > 0)`,
        labels,
      })),
      ...[...counted].map((window) => ({
        record: `${series.failed}${window}`,
        expr: bad(window),
        labels,
      })),
      { record: series.objective, expr: `vector(${slo.data.objective})`, labels },
      {
        record: series.budgetLeft,
        expr: `1 - avg_over_time(${series.ratio}5m{slo="${slo.id}"}[${slo.data.window}d]) / ${Number((1 - slo.data.objective).toPrecision(6))}`,
        labels,
      },
    ];
  });
}
