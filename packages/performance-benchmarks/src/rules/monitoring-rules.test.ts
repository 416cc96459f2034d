import { givenFigure } from "@planc/core";
import { performance } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import plugin from "../plugin.ts";

const alert = given(performance.alert, "own.mill", {
  name: "The mill stands",
  watches: "performance/alert#own.mill",
  signal: "jams",
  comparator: ">",
  threshold: givenFigure("allowed", 0, "count"),
  for: { value: 1, unit: "min" },
  severity: "ticket",
  owner: "team",
  response: "Open it.",
});
const book = given(performance.runbook, "mill", {
  name: "The mill stands",
  alerts: ["performance/alert#own.mill"],
  effect: "No flour.",
  steps: ["Open it."],
  verify: "It turns.",
  rollback: "Close it.",
  owner: "team",
});

ruleTester(plugin, "alert-without-runbook")
  .valid([{ name: "an alert that a runbook names", nodes: [alert, book] }])
  .invalid([
    {
      name: "an alert that nobody knows what to do upon",
      nodes: [alert],
      findings: [
        {
          code: "performance/alert-without-runbook",
          ref: "performance/alert#own.mill",
          message: "Nothing says what to do when “The mill stands” comes.",
        },
      ],
    },
  ]);

const asking = (expression: string) => ({ ...alert, data: { ...alert.data, expression } });
const jams = given(performance.metric, "jams", {
  name: "mill.jams",
  series: "mill_jams_total",
  kind: "counter",
  unit: "{jam}",
  method: "business",
  of: "performance/alert#own.mill",
  attributes: [],
  from: "the program itself",
  because: "They stop it.",
});

ruleTester(plugin, "series-without-source")
  .valid([
    {
      name: "a series that a metric has",
      nodes: [asking("sum(rate(mill_jams_total[5m])) > 0"), jams],
    },
    {
      name: "a series of an exporter",
      nodes: [asking('pg_stat_activity_count{state="idle"} > 0')],
    },
    { name: "a recorded ratio", nodes: [asking('slo:sli_error:ratio_rate1h{slo="a"} > 0.1')] },
  ])
  .invalid([
    {
      name: "a series that nothing records",
      nodes: [asking('sum by (le) (rate(mill_stops_total{kind="a"}[5m])) > 0'), jams],
      findings: [
        {
          code: "performance/series-without-source",
          ref: "performance/alert#own.mill",
          message:
            "“The mill stands” asks for mill_stops_total, which nothing of the plan records.",
        },
      ],
    },
  ]);

const late = {
  ...alert,
  id: "missed.flour",
  data: { ...alert.data, signal: "p95, 10 min", threshold: givenFigure("target", 500, "ms") },
};

ruleTester(plugin, "series-without-source").invalid([
  {
    name: "a series that the rule of an alert asks for by its kind",
    nodes: [alert, late, jams],
    findings: [
      {
        code: "performance/series-without-source",
        ref: "performance/alert#missed.flour",
        message:
          "“The mill stands” asks for http_server_request_duration_seconds_bucket, which nothing of the plan records.",
      },
    ],
  },
  {
    name: "a series that a panel asks for",
    nodes: [
      alert,
      {
        ...jams,
        id: "fields",
        data: {
          ...jams.data,
          name: "graphql_field_duration_seconds",
          series: "graphql_field_duration_seconds",
          kind: "histogram",
          method: "rate-errors-duration",
        },
      },
    ],
    findings: [
      {
        code: "performance/series-without-source",
        ref: "performance/metric#fields",
        message:
          "“Fields: errors” asks for graphql_responses_total, which nothing of the plan records.",
      },
    ],
  },
]);

const target = given(performance.target, "answers", {
  name: "Answers",
  measure: "response-time",
  comparator: "<=",
  value: { value: 500, unit: "ms" },
  percentile: 95,
  condition: "At peak load.",
  applies: [],
  method: "At the server.",
});
const objective = given(performance.slo, "answers", {
  name: "Answers",
  target: "performance/target#answers",
  indicator: "answered within 500 ms",
  objective: 0.95,
  window: 30,
  errorBudget: givenFigure("budget", 2160, "min"),
  kind: "latency",
  within: { value: 500, unit: "ms" },
});
const test = (ms: number) =>
  given(performance.scenario, "peak", {
    kind: "peak",
    name: "Peak load",
    purpose: "Keeps every target.",
    stages: [{ duration: { value: 5, unit: "min" }, rate: givenFigure("rate", 1, "req/s") }],
    thresholds: [
      {
        target: "performance/target#answers",
        metric: "response time",
        comparator: "<=",
        value: { value: ms, unit: "ms" },
        percentile: 95,
      },
    ],
    mix: [],
    stop: "Never.",
  });

ruleTester(plugin, "alert-and-test-disagree")
  .valid([{ name: "the same time in both", nodes: [target, objective, test(500)] }])
  .invalid([
    {
      name: "another time in the load test",
      nodes: [target, objective, test(800)],
      findings: [
        {
          code: "performance/alert-and-test-disagree",
          ref: "performance/slo#answers",
          message: "Answers: 500 ms in the alert, 800 ms in Peak load.",
        },
      ],
    },
  ]);
