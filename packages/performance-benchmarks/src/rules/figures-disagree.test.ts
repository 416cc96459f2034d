import { type DataOf, type Draft, figureOf, givenFigure } from "@planc/core";
import { architecture, cost, deployment, performance, workload } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import plugin from "../plugin.ts";

const api = "architecture/component#api";
const planned = "performance/capacity#api";
const instances = (value: number, ref?: typeof planned) =>
  givenFigure("replicas", value, "instances", ref ? { ref } : {});

const component = given(architecture.component, "api", {
  name: "API",
  kind: "service",
  responsibilities: [],
  owns: [],
  forcedBy: [],
  stateless: true,
  lifecycle: "new",
});

const capacity = given(performance.capacity, "api", {
  component: api,
  demand: givenFigure("demand", 300, "req/s"),
  serviceTime: givenFigure("cpuTime", 0.005, "s"),
  replicas: figureOf("ceil(demand * cpuTime / limit)", "instances", {
    demand: { value: 300, unit: "req/s" },
    cpuTime: { value: 0.005, unit: "s" },
    limit: { value: 0.65, unit: "ratio" },
  }),
  utilisation: givenFigure("busy", 0.5, "ratio"),
});

const unit = (more: Partial<DataOf<typeof deployment.unit>>): Draft =>
  given(deployment.unit, "api", {
    name: "API",
    kind: "container",
    components: [api],
    platform: "Kubernetes",
    ...more,
  });
const scaling = (least: number, most: number, utilisation: number) => ({
  scaling: {
    least: instances(least),
    most: instances(most),
    utilisation: givenFigure("limit", utilisation, "ratio"),
    because: "It varies.",
  },
});

const line = (counted: number) =>
  given(cost.line, "api", {
    name: "API",
    of: api,
    monthly: figureOf("instances * price", "USD/month", {
      instances: { value: counted, unit: "instances", ref: planned },
      price: { value: 10, unit: "USD/month" },
    }),
    prices: [],
    price: "A list.",
  });

const peak = given(workload.load, "peak-request-rate", {
  measure: "peak-request-rate",
  title: "Requests at peak",
  figure: givenFigure("peak", 300, "req/s"),
});
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
const test = (rate: number, limit = 500, ref = true, inUnit: "ms" | "s" = "ms") =>
  given(performance.scenario, "peak", {
    kind: "peak",
    name: "Peak load",
    purpose: "Keeps every target.",
    stages: [
      {
        duration: { value: 5, unit: "min" },
        rate: givenFigure(
          "peak",
          rate,
          "req/s",
          ref ? { ref: "workload/load#peak-request-rate" } : {},
        ),
      },
    ],
    thresholds: [
      {
        target: "performance/target#answers",
        metric: "response time",
        comparator: "<=",
        value: { value: limit, unit: inUnit },
        percentile: 95,
      },
    ],
    mix: [],
    stop: "Never.",
  });

const alert = (limit: number, signal = "CPU in use") =>
  given(performance.alert, "cpu.api", {
    name: "API is short of CPU",
    watches: api,
    signal,
    comparator: ">",
    threshold: figureOf("1 - (1 - limit) / 2", "ratio", {
      limit: { value: limit, unit: "ratio", ref: planned },
    }),
    for: { value: 10, unit: "min" },
    severity: "ticket",
    owner: "team",
    response: "Add one.",
  });
const flat = (value: number, signal: string): Draft => {
  const { data, ...rest } = alert(0.65, signal);
  return { ...rest, data: { ...data, threshold: givenFigure("limit", value, "ratio") } };
};
const used = (resource: "processor" | "connections", utilisation: number) =>
  given(performance.resource, `api.${resource}`, {
    component: api,
    resource,
    demand: givenFigure("demand", utilisation, "ratio"),
    capacity: givenFigure("capacity", 1, "ratio"),
    utilisation: givenFigure("busy", utilisation, "ratio"),
    holds: givenFigure("holds", 1 / utilisation, "ratio"),
    remedy: "More.",
  });

const says = (ref: Draft["id"], message: string, slot = "deployment/unit") => ({
  code: "performance/figures-disagree",
  ref: `${slot}#${ref}` as const,
  message,
});

ruleTester(plugin, "figures-disagree")
  .valid([
    {
      name: "all figures from where they are planned",
      nodes: [
        component,
        capacity,
        unit({ replicas: instances(3, planned), ...scaling(3, 9, 0.65) }),
        line(3),
        peak,
        target,
        test(300),
        alert(0.65),
        used("processor", 0.5),
      ],
    },
    {
      name: "a unit whose instances nobody planned",
      nodes: [component, unit({ replicas: instances(1) })],
    },
    {
      name: "a limit in another unit",
      nodes: [target, test(1, 0.5, false, "s")],
    },
    {
      name: "connections that are short already, which is said of them",
      nodes: [component, flat(0.95, "connections in use"), used("connections", 1.2)],
    },
  ])
  .invalid([
    {
      name: "other instances deployed than planned",
      nodes: [component, capacity, unit({ replicas: instances(2) })],
      findings: [
        says(
          "api",
          "instances of API: 2 instances in what is deployed, 3 instances in the capacity plan.",
        ),
      ],
    },
    {
      name: "scaling from and to other numbers, at another limit",
      nodes: [component, capacity, unit({ replicas: instances(3), ...scaling(1, 2, 0.8) })],
      findings: [
        says(
          "api",
          "least instances of API: 1 instance in what is deployed, 3 instances in the capacity plan.",
        ),
        says(
          "api",
          "most instances of API: 2 instances in what is deployed, 3 instances in the capacity plan.",
        ),
        says("api", "busy processors of API: 0.8 in what is deployed, 0.65 in the capacity plan."),
      ],
    },
    {
      name: "other instances paid for than planned",
      nodes: [component, capacity, line(5)],
      findings: [
        says(
          "api",
          "instances: 5 instances in the cost of API, 3 instances in performance/capacity#api.",
          "cost/line",
        ),
      ],
    },
    {
      name: "a test at another rate than that of the workload",
      nodes: [peak, target, test(200)],
      findings: [
        says(
          "peak",
          "peak: 200 req/s in the load test Peak load, 300 req/s in workload/load#peak-request-rate.",
          "performance/scenario",
        ),
        says(
          "peak",
          "peak of requests: 200 req/s in the load test Peak load, 300 req/s in the workload.",
          "performance/scenario",
        ),
      ],
    },
    {
      name: "a test with another limit than its target",
      nodes: [peak, target, test(300, 800)],
      findings: [
        says(
          "peak",
          "Answers: 800 ms in the load test Peak load, 500 ms in the target.",
          "performance/scenario",
        ),
      ],
    },
    {
      name: "an alert tied to another limit than that of the capacity",
      nodes: [component, capacity, alert(0.5)],
      findings: [
        says(
          "cpu.api",
          "limit: 0.5 in the alert “API is short of CPU”, 0.65 in performance/capacity#api.",
          "performance/alert",
        ),
      ],
    },
    {
      name: "an alert that the planned peak sets off",
      nodes: [component, flat(0.8, "connections in use"), used("connections", 0.9)],
      findings: [
        says(
          "cpu.api",
          "connections in use: 0.8 in the alert “API is short of CPU”, 0.9 in the planned peak.",
          "performance/alert",
        ),
      ],
    },
  ]);
