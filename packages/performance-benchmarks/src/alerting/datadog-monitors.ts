import { type DatadogMonitors, datadogMonitors } from "../catalog/datadog-schema.ts";
import { exporters } from "../catalog/exporters.ts";
import { ofDatadog } from "../catalog/product-series.ts";
import { type Ask, attributeOf, type Matcher, programOf, routesIn, type Selected } from "./asks.ts";
import { ruleName } from "./prometheus-rules.ts";
import {
  type Alert,
  asksOf,
  bookOf,
  countedOf,
  recordedNames,
  type Slo,
  type WatchedFacts,
} from "./watched-facts.ts";

/** Days over which Datadog counts an objective; its burn rate is the same over each. */
const frames = [7, 30, 90] as const;
/** Longest window of a burn rate, in hours: https://docs.datadoghq.com/service_level_objectives/burn_rate/, 2026-12-01. */
const longest = 48;

/** Objectives and monitors as bodies of Datadog's API; nothing where no alert can be written for it. */
export function datadogOf(facts: WatchedFacts): DatadogMonitors | undefined {
  const names = recordedNames(facts.metrics);
  const books = bookOf(facts);
  const asks = asksOf(facts);
  const slos = new Map(
    facts.slos.flatMap((slo) => {
      const made = objectiveOf(slo, facts, names);
      return made ? [[slo.ref, { slo, made }] as const] : [];
    }),
  );
  const monitors = facts.alerts.flatMap((alert) => {
    const kept = [...slos.values()].find(({ slo }) => slo.ref === alert.data.watches)?.slo;
    const ask = asks.get(alert.id);
    const query = alert.data.burn
      ? kept && burnQuery(alert, kept)
      : (productQuery(alert, ask) ?? (ask && monitorQuery(ask, names)));
    const critical = Number(query?.split(" ").at(-1));
    return query === undefined
      ? []
      : [
          [
            ruleName(alert.id),
            {
              name: alert.data.name,
              type: alert.data.burn ? ("slo alert" as const) : ("query alert" as const),
              query,
              message: `${alert.data.response} ${books.get(alert.id) ?? ""}\n\${${alert.data.severity}}`,
              priority: alert.data.severity === "page" ? 1 : 3,
              tags: [
                `severity:${alert.data.severity}`,
                `owner:${alert.data.owner.replaceAll(" ", "-")}`,
              ],
              options: {
                thresholds: { critical },
                include_tags: true,
                ...(alert.data.burn ? {} : { notify_no_data: false, require_full_window: false }),
              },
            },
          ] as const,
        ];
  });
  if (monitors.length === 0) return undefined;
  return datadogMonitors.parse({
    slos: Object.fromEntries([...slos.values()].map(({ slo, made }) => [slo.id, made])),
    monitors: Object.fromEntries(monitors),
  });
}

/** The days that are counted; Datadog has three to choose from. */
export function frameOf({ data }: Pick<Slo, "data">): "7d" | "30d" | "90d" {
  const days = frames.find((each) => each >= data.window) ?? 90;
  return `${days}d`;
}

function objectiveOf(slo: Slo, { serving }: WatchedFacts, names: ReadonlyMap<string, string>) {
  const counted = countedOf(slo, serving);
  const metric = counted && names.get(counted.series);
  if (counted === undefined || metric === undefined) return undefined;
  const all = `${counted.series.endsWith("_total") ? "sum" : "count"}:${metric}{${filterOf(counted.where)}}.as_count()`;
  const numerator =
    counted.within === undefined
      ? `${all} - ${all.replace(/\{[^{}]*\}/, `{${filterOf([...counted.where, ...counted.failing])}}`)}`
      : `count(v: v<=${counted.within}):${metric}{${filterOf(counted.where)}}.as_count()`;
  return {
    name: slo.data.name,
    type: "metric" as const,
    description: slo.data.indicator,
    query: { numerator, denominator: all },
    thresholds: [
      { timeframe: frameOf(slo), target: Number((slo.data.objective * 100).toPrecision(6)) },
    ],
    tags: ["by:plan"],
  };
}

const hoursIn: Readonly<Record<string, number>> = { h: 1, day: 24, min: 1 / 60 };

function burnQuery({ data: { burn } }: Alert, slo: Slo): string | undefined {
  if (burn === undefined) return undefined;
  const hours = burn.long.value * (hoursIn[burn.long.unit] ?? 0);
  if (hours < 1 || hours > longest) return undefined;
  const minutes = Math.round(burn.short.value * (hoursIn[burn.short.unit] ?? 0) * 60);
  return `burn_rate("\${slo.${slo.id}}").over("${frameOf(slo)}").long_window("${hours}h").short_window("${minutes}m") > ${burn.factor.value}`;
}

/** What an exporter has under a name of its own is asked of Datadog's integration. */
function productQuery(alert: Alert, ask: Ask | undefined): string | undefined {
  const watched = alert.data.watches.slice(alert.data.watches.indexOf("#") + 1);
  if (alert.id.startsWith("cpu.")) {
    return alert.data.source?.from === exporters.tasks.from
      ? `avg(last_10m):avg:aws.ecs.service.cpuutilization{servicename:${watched}} > ${alert.data.threshold.value * 100}`
      : `avg(last_10m):avg:container.cpu.usage{container_name:${watched}} / avg:container.cpu.limit{container_name:${watched}} > ${alert.data.threshold.value}`;
  }
  const own = ofDatadog.find(
    ({ start, from }) => alert.id.startsWith(start) && from === alert.data.source?.from,
  );
  if (own === undefined) return undefined;
  const fold = ask?.kind === "gauge" && ask.least ? "min(last_15m)" : "max(last_5m)";
  return `${fold}:${own.query} > ${alert.data.threshold.value}`;
}

function monitorQuery(ask: Ask, names: ReadonlyMap<string, string>): string | undefined {
  const named = ({ series }: Selected) => names.get(series) ?? names.get(`${series}_total`);
  switch (ask.kind) {
    case "percentile": {
      const metric = named(ask.of);
      return (
        metric &&
        `percentile(last_10m):p${Number((ask.share * 100).toPrecision(4))}:${metric}{${filterOf(ask.of.where)}} > ${ask.limit}`
      );
    }
    case "rate": {
      const metric = named(ask.of);
      return (
        metric &&
        `avg(last_${ask.span}):count:${metric}{${filterOf(ask.of.where)}}.as_rate() > ${ask.limit}`
      );
    }
    case "share": {
      const [bad, all] = [named(ask.bad), named(ask.all)];
      return (
        bad &&
        all &&
        `sum(last_10m):count:${bad}{${filterOf(ask.bad.where)}}.as_count() / count:${all}{${filterOf(ask.all.where)}}.as_count() > ${ask.limit}`
      );
    }
    case "gauge": {
      const metric = named(ask.of);
      return (
        metric &&
        `${ask.least ? "min(last_15m)" : "max(last_5m)"}:max:${metric}{${filterOf(ask.of.where)}} > ${ask.limit}`
      );
    }
  }
}

/** Tags are lower case there, and have neither braces nor quotes. */
const tagged = (value: string): string =>
  value
    .replaceAll("[^.]+", "*")
    .replace(/\\(.)/g, "$1")
    .toLowerCase()
    .replace(/[^\w./*-]/g, "_");

export function filterOf(where: readonly Matcher[]): string {
  return where.length === 0 ? "*" : where.map(tagOf).join(" AND ");
}

function tagOf({ label, sign, value }: Matcher): string {
  const not = sign.startsWith("!") ? "NOT " : "";
  const key = label === "job" ? "service" : attributeOf(label);
  if (value === "") return `${not === "" ? "NOT " : ""}${key}:*`;
  if (label === "http_route") {
    const routes = routesIn(value).map((each) => `${key}:${tagged(each)}`);
    return routes.length === 1 ? `${not}${routes[0]}` : `${not}(${routes.join(" OR ")})`;
  }
  if (value === "5..") return `${not}${key}:5*`;
  const one = label === "job" ? programOf(value) : value;
  const several = sign.endsWith("~") && one.includes("|") ? one.split("|") : [one];
  return several.length === 1
    ? `${not}${key}:${tagged(one)}`
    : `${not}(${several.map((each) => `${key}:${tagged(each)}`).join(" OR ")})`;
}
