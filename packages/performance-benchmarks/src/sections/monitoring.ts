import { optional, type ViewOf } from "@planc/core";
import { architecture, decision, performance } from "@planc/core/ir";
import { bullets, inlineCode, paragraph, table } from "@planc/core/markdown";
import { tableMetrics } from "../alerting/backlog-alerts.ts";
import { cloudwatchAlarms } from "../alerting/cloudwatch-alarms.ts";
import { prometheusRules } from "../alerting/prometheus-rules.ts";
import { runMetrics } from "../alerting/run-alerts.ts";
import { ruleReaders } from "../catalog/rule-readers.ts";
import { section } from "../kit.ts";
import { amountText } from "../text.ts";

type Alert = ViewOf<typeof performance.alert>;

const document = "performance/benchmarks.md";

/** Alerts and objectives. */
export const monitoringSection = section("monitoring", {
  document,
  title: "Monitoring",
  reads: {
    alerts: performance.alert,
    slos: optional(performance.slo),
    choices: optional(decision.choice),
    components: optional(architecture.component),
  },
  render: ({ alerts, slos, choices, components }) =>
    alerts.length === 0
      ? undefined
      : {
          blocks: [
            ...(slos.length === 0
              ? []
              : [
                  table(
                    ["Objective", "Indicator", "Error budget"],
                    slos.map(({ data: slo }) => [
                      `${amountText({ value: slo.objective * 100, unit: "percent" })} over ${slo.window} days`,
                      slo.indicator,
                      amountText(slo.errorBudget),
                    ]),
                  ),
                ]),
            table(
              ["Alert", "When", "For", "Goes to", "First thing to do"],
              alerts.map(({ data: alert }) => [
                alert.name,
                `${alert.signal} ${alert.comparator} ${amountText(alert.threshold)}`,
                amountText(alert.for),
                `${alert.owner} (${alert.severity})`,
                alert.response,
              ]),
            ),
            paragraph(...readBy(alerts, choices, components)),
            table(
              ["Series", "Come from"],
              sourcesOf(alerts).map(([from, names]) => [names.join("; "), from]),
            ),
            ...recorded(alerts),
            ...(alerts.some((each) => each.id.startsWith("run."))
              ? [
                  paragraph(
                    "At the end of each run the pipeline has to record the time in ",
                    inlineCode(runMetrics.succeeded),
                    " or ",
                    inlineCode(runMetrics.failed),
                    ", in seconds since 1970.",
                  ),
                ]
              : []),
          ],
        },
});

/** What evaluates the rules: they are worth nothing where no series arrive. */
function readBy(
  alerts: readonly Alert[],
  choices: readonly ViewOf<typeof decision.choice>[],
  components: readonly ViewOf<typeof architecture.component>[],
) {
  const alarms = cloudwatchAlarms({ alerts, choices, components }).map(({ alert }) => alert.id);
  if (alarms.length > 0) {
    const left = alerts.filter(({ id }) => !alarms.includes(id)).map(({ data }) => data.name);
    return [
      inlineCode("performance/alarms.json"),
      " is a template of AWS CloudFormation, or aws_cloudformation_stack of Terraform: it makes alarms of Amazon CloudWatch over metrics that AWS has by itself, and asks for the two topics by which people are told. ",
      inlineCode("performance/alerts.yaml"),
      ` has the same as rules of Prometheus, which this plan has none of.${left.length > 0 ? ` No metric of AWS has what these look at, so they wait until the program sends it to CloudWatch: ${left.join("; ")}.` : ""}`,
    ];
  }
  const rules = inlineCode("performance/alerts.yaml");
  const kept = choices.find(({ data }) => data.topic === "decision/topic#metrics");
  if (kept?.data.technology === "prometheus")
    return [
      rules,
      " is loaded by Prometheus. Its Alertmanager hands what has severity page to whoever is on call and the rest to the team: both receivers are set up before the first release, for until then an alert reaches nobody.",
    ];
  if (kept) {
    return [
      rules,
      ` is written for Prometheus; in ${kept.data.name} each row of this table is set up as an alert of its own.`,
    ];
  }
  const cloud = choices.find(({ data }) => data.topic === "decision/topic#cloud-platform");
  const reader = ruleReaders[cloud?.data.technology ?? ""];
  return [
    rules,
    reader
      ? ` is written for Prometheus. This plan has no metrics database of its own: ${reader} reads such rules on ${cloud?.data.name}, and until it is set up, with who is told, no alert can fire.`
      : " is written for Prometheus. This plan has no metrics database of its own: until Prometheus, or what the company or the platform has for it, reads these series, no alert can fire. Each row of this table is set up there.",
  ];
}

/** Which alerts need what exporter. */
function sourcesOf(alerts: readonly Alert[]): readonly (readonly [string, readonly string[]])[] {
  const from = alerts.map(({ data }) => data.source?.from ?? "not known");
  return [...new Set(from)].map(
    (each) =>
      [each, alerts.filter((_, at) => from[at] === each).map(({ data }) => data.name)] as const,
  );
}

/** What has to be recorded for the plan's own tables, and what no rule is written for. */
function recorded(alerts: readonly Alert[]) {
  const own = alerts.filter(({ data }) => data.source?.query !== undefined);
  const unwritten = alerts.filter((alert) => prometheusRules([alert]).length === 0);
  return [
    ...(own.length === 0
      ? []
      : [
          paragraph(
            "Recorded once a minute, as ",
            inlineCode(tableMetrics.oldest),
            " and ",
            inlineCode(tableMetrics.setAside),
            " with the label table:",
          ),
          bullets(own.map(({ data }) => [inlineCode(data.source?.query ?? "")])),
        ]),
    ...(unwritten.length === 0
      ? []
      : [
          paragraph(
            `No rule is written for ${unwritten.map(({ data }) => data.name).join(", ")}: what exports it depends on where it runs.`,
          ),
        ]),
  ];
}
