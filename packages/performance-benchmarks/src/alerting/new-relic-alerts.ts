import { exporters } from "../catalog/exporters.ts";
import { type NewRelicAlerts, newRelicAlerts } from "../catalog/new-relic-schema.ts";
import { ofNewRelic } from "../catalog/product-series.ts";
import { type Ask, attributeOf, type Matcher, programOf, type Selected } from "./asks.ts";
import {
  type Alert,
  asksOf,
  bookOf,
  countedOf,
  recordedNames,
  type Slo,
  type WatchedFacts,
} from "./watched-facts.ts";

type Condition = NewRelicAlerts["conditions"][number]["condition"];

/** What is asked, the limit in the same unit, and over how many seconds. */
export interface Asked {
  readonly query: string;
  readonly limit: number;
  readonly window: number;
  readonly slide?: number;
}

const minute = 60;
const day = 86_400;
/** A condition looks at six hours at most. */
const longest = 21_600;

/** Conditions as inputs of NerdGraph, by who is told; nothing where no alert can be written for it. */
export function newRelicOf(facts: WatchedFacts): NewRelicAlerts | undefined {
  const asked = askedOf(facts);
  const books = bookOf(facts);
  const conditions = facts.alerts.flatMap((alert): NewRelicAlerts["conditions"] => {
    const found = asked.get(alert.id);
    return found
      ? [{ policy: alert.data.severity, condition: conditionOf(alert, found, books.get(alert.id)) }]
      : [];
  });
  if (conditions.length === 0) return undefined;
  const policies = [...new Set(conditions.map(({ policy }) => policy))];
  return newRelicAlerts.parse({
    policies: Object.fromEntries(
      policies.map((each) => [
        each,
        { name: `${facts.product}: ${each}`, incidentPreference: "PER_CONDITION" },
      ]),
    ),
    conditions,
  });
}

function conditionOf(
  { data }: Alert,
  { query, limit, window, slide }: Asked,
  book: string | undefined,
): Condition {
  const step = slide ?? window;
  // A burn is held by its window; the others by as many steps as they have to last.
  const held = data.burn ? step : Math.max(1, Math.ceil((data.for.value * minute) / step)) * step;
  return {
    name: data.name.slice(0, 128),
    description: `${data.response} ${book ?? ""}`.trim(),
    enabled: true,
    nrql: { query },
    signal: {
      aggregationWindow: window,
      aggregationMethod: "EVENT_FLOW",
      aggregationDelay: 120,
      ...(slide === undefined ? {} : { slideBy: slide }),
    },
    terms: [
      {
        operator: "ABOVE",
        priority: "CRITICAL",
        threshold: limit,
        thresholdDuration: Math.max(minute, held),
        thresholdOccurrences: "ALL",
      },
    ],
    violationTimeLimitSeconds: day,
  };
}

/** What each alert asks in NRQL, by its id; none of those whose window is too long or whose series has no known name there. */
export function askedOf(facts: WatchedFacts): ReadonlyMap<string, Asked> {
  const names = recordedNames(facts.metrics);
  const asks = asksOf(facts);
  const slos = new Map<string, Slo>(facts.slos.map((each) => [each.ref, each]));
  return new Map(
    facts.alerts.flatMap((alert) => {
      const slo = slos.get(alert.data.watches);
      const ask = asks.get(alert.id);
      const made = alert.data.burn
        ? slo && burnAsked(alert, slo, facts, names)
        : (productAsked(alert) ?? (ask && plainAsked(ask, names)));
      return made ? [[alert.id, made] as const] : [];
    }),
  );
}

const secondsIn: Readonly<Record<string, number>> = { min: minute, h: 3600, day };

function burnAsked(
  { data: { burn, threshold } }: Alert,
  slo: Slo,
  { serving }: WatchedFacts,
  names: ReadonlyMap<string, string>,
): Asked | undefined {
  if (burn === undefined) return undefined;
  const window = burn.long.value * (secondsIn[burn.long.unit] ?? 0);
  const slide = burn.short.value * (secondsIn[burn.short.unit] ?? 0);
  const query = window <= longest ? shareQuery(slo, serving, names) : undefined;
  return query === undefined
    ? undefined
    : { query, window, slide, limit: Number((threshold.value * 100).toPrecision(6)) };
}

/** Percent of the requests of an objective that broke it. */
export function shareQuery(
  slo: Slo,
  serving: WatchedFacts["serving"],
  names: ReadonlyMap<string, string>,
): string | undefined {
  const counted = countedOf(slo, serving);
  const metric = counted && names.get(counted.series);
  if (counted === undefined || metric === undefined) return undefined;
  const fold = counted.series.endsWith("_total") ? "sum" : "count";
  const select =
    counted.within === undefined
      ? `100 * filter(${fold}(${metric}), WHERE ${whereOf(counted.failing)}) / ${fold}(${metric})`
      : `100 - cdfPercentage(${metric}, ${counted.within})`;
  return `SELECT ${select} FROM Metric${clause(counted.where)}`;
}

function productAsked({ id, data }: Alert): Asked | undefined {
  const watched = data.watches.slice(data.watches.indexOf("#") + 1);
  const { value } = data.threshold;
  if (id.startsWith("cpu.")) {
    return {
      window: minute,
      limit: value * 100,
      query:
        data.source?.from === exporters.tasks.from
          ? `SELECT average(aws.ecs.CPUUtilization.byService) FROM Metric WHERE aws.ecs.ServiceName = '${watched}'`
          : `SELECT average(cpuCoresUtilization) FROM K8sContainerSample WHERE containerName = '${watched}'`,
    };
  }
  const own = ofNewRelic.find(
    ({ start, from }) => id.startsWith(start) && from === data.source?.from,
  );
  return own && { query: own.query, limit: value, window: minute };
}

function plainAsked(ask: Ask, names: ReadonlyMap<string, string>): Asked | undefined {
  const named = ({ series }: Selected) => names.get(series) ?? names.get(`${series}_total`);
  const from = (select: string, where: readonly Matcher[]) =>
    `SELECT ${select} FROM Metric${clause(where)}`;
  switch (ask.kind) {
    case "percentile": {
      const metric = named(ask.of);
      const share = Number((ask.share * 100).toPrecision(4));
      return metric === undefined
        ? undefined
        : {
            query: from(`percentile(${metric}, ${share})`, ask.of.where),
            limit: ask.limit,
            window: minute,
          };
    }
    case "rate": {
      const metric = named(ask.of);
      const window = ask.span === "1h" ? 3600 : 10 * minute;
      return metric === undefined
        ? undefined
        : {
            query: from(`rate(count(${metric}), 1 second)`, ask.of.where),
            limit: ask.limit,
            window,
            slide: window / 10,
          };
    }
    case "share": {
      const metric = named(ask.all);
      return metric === undefined
        ? undefined
        : {
            query: from(
              `filter(count(${metric}), WHERE ${whereOf(ask.bad.where)}) / count(${metric})`,
              ask.all.where,
            ),
            limit: ask.limit,
            window: minute,
          };
    }
    case "gauge": {
      const metric = named(ask.of);
      return metric === undefined
        ? undefined
        : {
            query: from(`${ask.least ? "min" : "max"}(${metric})`, ask.of.where),
            limit: ask.limit,
            window: minute,
          };
    }
  }
}

const clause = (where: readonly Matcher[]): string =>
  where.length === 0 ? "" : ` WHERE ${whereOf(where)}`;

function whereOf(where: readonly Matcher[]): string {
  return where.map(conditionText).join(" AND ");
}

function conditionText({ label, sign, value }: Matcher): string {
  const attribute = attributeOf(label);
  const not = sign.startsWith("!");
  if (value === "") return `${attribute} IS ${not ? "NOT " : ""}NULL`;
  if (value === "5..") return `numeric(${attribute}) >= 500`;
  if (label === "http_response_status_code" && /^\d{3}$/.test(value))
    return `numeric(${attribute}) ${not ? "!=" : "="} ${value}`;
  const one = label === "job" ? programOf(value) : value;
  if (!sign.endsWith("~") || one !== value) return `${attribute} ${not ? "!=" : "="} '${one}'`;
  if (/^[\w|]+$/.test(one)) {
    const list = one.split("|").map((each) => `'${each}'`);
    return list.length === 1
      ? `${attribute} ${not ? "!=" : "="} ${list[0]}`
      : `${not ? "NOT " : ""}${attribute} IN (${list.join(", ")})`;
  }
  return `${attribute} ${not ? "NOT " : ""}RLIKE r'${one}'`;
}
