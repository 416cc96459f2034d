import { optional, type ViewOf } from "@planc/core";
import { api, architecture, decision, performance } from "@planc/core/ir";
import { fileLink, type Inline, inlineCode, paragraph, table } from "@planc/core/markdown";
import { tableMetrics } from "../alerting/backlog-alerts.ts";
import { type AlarmFacts, alarmTemplate } from "../alerting/cloudwatch-alarms.ts";
import { type Coverage, coverageOf } from "../alerting/coverage.ts";
import { runMetrics } from "../alerting/run-alerts.ts";
import { servingOf } from "../alerting/selectors.ts";
import { keeps } from "../alerting/watchers.ts";
import { ruleReaders } from "../catalog/rule-readers.ts";
import { section } from "../kit.ts";
import { amountText, spanText } from "../text.ts";
import { metricTables } from "./metric-tables.ts";
import { coded } from "./script-table.ts";

type Alert = ViewOf<typeof performance.alert>;
type Slo = ViewOf<typeof performance.slo>;

/** Objectives, alerts with what they are computed from, and what has to be there before one can fire. */
export const monitoringSection = section("monitoring", {
  document: "performance/benchmarks.md",
  title: "Monitoring",
  reads: {
    alerts: performance.alert,
    slos: optional(performance.slo),
    metrics: optional(performance.metric),
    runbooks: optional(performance.runbook),
    choices: optional(decision.choice),
    components: optional(architecture.component),
    operations: optional(api.operation),
    convention: optional(api.convention),
  },
  render: (facts) => {
    const { alerts, slos } = facts;
    if (alerts.length === 0) return undefined;
    const coverage = coverageOf({
      ...facts,
      product: "",
      serving: servingOf(facts.operations, facts.convention),
    });
    return {
      blocks: [
        ...(slos.length === 0 ? [] : [objectiveTable(slos), ...burnTable(alerts, slos)]),
        table(
          ["Alert", "When", "For", "Told", "Series from", "First look at"],
          alerts
            .filter(({ data }) => data.burn === undefined)
            .map((alert) => [
              alert.data.name,
              `${alert.data.signal} ${alert.data.comparator} ${limitText(alert.data.threshold)}`,
              heldText(alert.data.for),
              `${alert.data.owner} (${alert.data.severity})`,
              coverage.has(alert.id) ? seriesOf(alert, coverage) : "open: no rule",
              alert.data.look ?? "–",
            ]),
        ),
        table(
          ["Rules, with what to do", "Read by", "Set up before one can fire"],
          readBy(facts, coverage),
        ),
        ...recorded(alerts),
        ...metricTables(facts.metrics),
        ...(facts.runbooks.length > 0 ? [paragraph("Runbooks: ", fileLink("runbooks.md"))] : []),
      ],
    };
  },
});

/** In requests too, where it is planned how many come. */
function budgetText({ errorBudget, rate, objective, window }: Slo["data"]): string {
  const requests = rate && rate.value * window * 86_400 * (1 - objective);
  const told = requests && amountText({ value: Number(requests.toPrecision(2)), unit: "count" });
  return told ? `${amountText(errorBudget)}; ${told} requests` : amountText(errorBudget);
}

/** What is promised, and what is done in the minutes that are left of its budget. */
function objectiveTable(slos: readonly Slo[]) {
  const left = ({ errorBudget }: Slo["data"], share: number) =>
    amountText({
      value: Number((errorBudget.value * share).toPrecision(3)),
      unit: errorBudget.unit,
    });
  return table(
    [
      "Objective",
      "Of requests",
      "Indicator",
      "Error budget",
      "Half left: repairs before features",
      "A quarter: releases to one instance first; none: repairs alone",
    ],
    slos.map(({ data: slo }) => [
      slo.name,
      `${amountText({ value: slo.objective * 100, unit: "percent" })} over ${slo.window} days`,
      slo.indicator,
      budgetText(slo),
      left(slo, 0.5),
      left(slo, 0.25),
    ]),
  );
}

/** Of each objective the share of requests at which each pair of windows tells somebody. */
function burnTable(alerts: readonly Alert[], slos: readonly Slo[]) {
  const burns = alerts.filter(({ data }) => data.burn !== undefined);
  const pairOf = ({ data: { burn, severity } }: Alert) =>
    burn ? `${windowText(burn.long)}, ${windowText(burn.short)} (${severity})` : severity;
  const pairs = [
    ...new Map(
      burns
        .toSorted((a, b) => (b.data.burn?.factor.value ?? 0) - (a.data.burn?.factor.value ?? 0))
        .map((each) => [pairOf(each), each]),
    ).keys(),
  ];
  if (pairs.length === 0) return [];
  return [
    table(
      ["Failing or late in both windows", ...pairs],
      slos.flatMap(({ ref, data: slo }) => {
        const own = burns.filter(({ data }) => data.watches === ref);
        if (own.length === 0) return [];
        const at = new Map(own.map((each) => [pairOf(each), each]));
        return [
          [
            slo.name,
            ...pairs.map((pair) => {
              const found = at.get(pair);
              return found ? `> ${limitText(found.data.threshold)}` : "–";
            }),
          ],
        ];
      }),
    ),
  ];
}

/** `6h`, `3d`, as the signals have it. */
const windowText = ({ value, unit }: Pick<Alert["data"]["for"], "value" | "unit">): string =>
  `${value}${unit.charAt(0)}`;

function limitText({ value, unit }: Alert["data"]["threshold"]): string {
  return unit === "ratio"
    ? amountText({ value: Number((value * 100).toPrecision(6)), unit: "percent" })
    : spanText({ value, unit });
}

/** Rules count minutes; people read days where there are whole ones. */
function heldText({ value, unit }: Alert["data"]["for"]): string {
  const isDays = unit === "min" && value >= 1440 && value % 1440 === 0;
  return amountText(isDays ? { value: value / 1440, unit: "day" } : { value, unit });
}

/** What is asked for the series: the product's own name for them, or what exports them. */
function seriesOf({ data: { source, burn } }: Alert, { by }: Coverage): string {
  if (by === "cloudwatch") return "CloudWatch";
  const from = source?.from ?? "open: no rule";
  return by === "datadog" && burn ? `${from}, as an SLO` : from;
}

/** What evaluates the rules: they are worth nothing where no series arrive. */
function readBy(
  facts: AlarmFacts,
  { by, has }: Coverage,
): readonly (readonly (Inline | readonly Inline[])[])[] {
  const { choices, alerts } = facts;
  const open = alerts.filter(({ id }) => !has(id)).length;
  const rest = open === 0 ? "" : `; ${open} of ${alerts.length} alerts have no series there`;
  const told: readonly Inline[] = [inlineCode("page"), ", ", inlineCode("ticket"), ": who is told"];
  switch (by) {
    case "cloudwatch": {
      const template = alarmTemplate(facts);
      return template
        ? [
            [
              inlineCode("performance/alarms.json"),
              `CloudFormation${rest}`,
              coded(Object.keys(template.Parameters)),
            ],
          ]
        : [["none: CloudWatch has no series of these alerts by itself", "–", "–"]];
    }
    case "datadog":
      return [
        [
          inlineCode("performance/datadog-monitors.json"),
          `Datadog, a request for each${rest}`,
          [...told, "; ", inlineCode("${slo.…}"), ": ids that the objectives get"],
        ],
      ];
    case "new-relic":
      return [
        [
          inlineCode("performance/newrelic-alerts.json"),
          `New Relic, a mutation of NerdGraph for each${rest}`,
          [...told, " by policy"],
        ],
      ];
    case "prometheus":
    case "rules":
      return [
        [inlineCode("performance/alerts.yaml"), ...ruleReader(choices)],
        ...besides.flatMap(({ product, file, name }) =>
          keeps(choices, product)
            ? [[inlineCode(file), name, "one of both muted: the alerts are the same"]]
            : [],
        ),
      ];
  }
}

/** Products that follow requests while another keeps the measurements. */
const besides = [
  { product: "datadog", file: "performance/datadog-monitors.json", name: "Datadog" },
  { product: "new-relic", file: "performance/newrelic-alerts.json", name: "New Relic" },
] as const;

/** Of the rule file: what the plan has that reads it, or what its cloud has that does. */
function ruleReader(choices: AlarmFacts["choices"]): readonly (string | readonly Inline[])[] {
  const kept = choices.find(({ data }) => data.topic === "decision/topic#metrics")?.data;
  if (kept?.technology === "prometheus")
    return [
      kept.name,
      [inlineCode("page"), ", ", inlineCode("ticket"), ": receivers of Alertmanager"],
    ];
  if (kept)
    return [
      `${kept.name}, rule by rule`,
      [inlineCode("page"), ", ", inlineCode("ticket"), ": who is told"],
    ];
  const cloud = choices.find(({ data }) => data.topic === "decision/topic#cloud-platform");
  const reader = ruleReaders[cloud?.data.technology ?? ""];
  return reader
    ? [reader, "the service; receivers"]
    : ["open: nothing is chosen that watches", "metrics database; receivers"];
}

/** What a program has to record that no exporter has by itself. */
function recorded(alerts: readonly Alert[]) {
  const rows = alerts.flatMap(({ id, data: { source, watches } }) => {
    if (source?.query === undefined) return [];
    const metric = id.startsWith("backlog.") ? tableMetrics.oldest : tableMetrics.setAside;
    const of = JSON.stringify(watches.slice(watches.indexOf("#") + 1));
    return [[inlineCode(`${metric}{table=${of}}`), inlineCode(source.query)]];
  });
  const runs = alerts.some(({ id }) => id.startsWith("run."))
    ? [
        [inlineCode(runMetrics.succeeded), "end of a run"],
        [inlineCode(runMetrics.failed), "end of a failure"],
      ]
    : [];
  return [
    ...(rows.length === 0 ? [] : [table(["Recorded each minute", "By"], rows)]),
    ...(runs.length === 0 ? [] : [table(["Recorded, in seconds since 1970", "At"], runs)]),
  ];
}
