import { idOf, type PlanNodeOf } from "@planc/core";
import type { performance } from "@planc/core/ir";
import { secondsOf } from "../steps/objectives.ts";
import { type Ask, askOf, type Matcher, matchersOf } from "./asks.ts";
import { prometheusRules, ruleName } from "./prometheus-rules.ts";
import { runbookLink } from "./runbook-link.ts";
import {
  answerSeries,
  fieldSeries,
  fieldsOf,
  requestSeries,
  routesOf,
  type Serving,
} from "./selectors.ts";

export type Alert = Pick<PlanNodeOf<typeof performance.alert>, "id" | "ref" | "data">;
export type Slo = Pick<PlanNodeOf<typeof performance.slo>, "id" | "ref" | "data">;
export type Metric = Pick<PlanNodeOf<typeof performance.metric>, "id" | "data">;

/** What a product of monitoring writes its files from. */
export interface WatchedFacts {
  readonly product: string;
  readonly alerts: readonly Alert[];
  readonly slos: readonly Slo[];
  readonly metrics: readonly Metric[];
  readonly runbooks: readonly Pick<PlanNodeOf<typeof performance.runbook>, "data">[];
  readonly serving: Serving;
}

/** Requests that are counted of an objective: those that keep it or break it, of all. */
export interface Counted {
  readonly series: string;
  readonly where: readonly Matcher[];
  readonly failing: readonly Matcher[];
  readonly within?: number;
}

/** What an objective counts, before it is written in a product's language. */
export function countedOf(
  { data }: Slo,
  { operations, basePath, style }: Serving,
): Counted | undefined {
  const about = operations.filter(({ ref }) => data.operations?.some((each) => each === ref));
  const isGraphql = style === "graphql";
  const failing = matchersOf(
    isGraphql ? 'outcome="server_error"' : 'http_response_status_code=~"5.."',
  );
  if (data.kind !== "latency")
    return { series: isGraphql ? answerSeries : requestSeries, where: [], failing };
  const within = data.within && secondsOf(data.within);
  if (within === undefined) return undefined;
  return {
    series: isGraphql ? fieldSeries : requestSeries,
    where: matchersOf((isGraphql ? fieldsOf(about) : routesOf(about, basePath)).join(",")),
    failing: [],
    within,
  };
}

/** What each alert that is no objective's asks, by its id. */
export function asksOf({ alerts, serving }: WatchedFacts): ReadonlyMap<string, Ask> {
  const rules = new Map(
    prometheusRules(alerts, serving.operations, serving).map((each) => [each.alert, each.expr]),
  );
  return new Map(
    alerts.flatMap(({ id, data }) => {
      const expr = data.burn ? undefined : rules.get(ruleName(id));
      const ask = expr === undefined ? undefined : askOf(expr);
      return ask ? [[id, ask] as const] : [];
    }),
  );
}

/** A series by the name that programs record it under; those of exporters have another name in each product. */
export function recordedNames(metrics: readonly Metric[]): ReadonlyMap<string, string> {
  return new Map(
    metrics
      .filter(
        ({ data }) =>
          data.stability !== "own" ||
          data.method !== "utilisation-saturation-errors" ||
          isOwn(data.from),
      )
      .map(({ data }) => [data.series, data.name]),
  );
}

const isOwn = (from: string): boolean =>
  /the program itself|the pipeline itself|sql_exporter/.test(from);

/** The page of what to do, by the alert's id. */
export function bookOf({ runbooks }: WatchedFacts): ReadonlyMap<string, string> {
  return new Map(
    runbooks.flatMap(({ data }) => data.alerts.map((each) => [idOf(each), runbookLink(data)])),
  );
}
