import { type Draft, givenFigure as figure } from "@planc/core";
import { performance } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const component = shop.filter(({ slot, id }) => slot === "architecture/component" && id === "api");

function plan(percent: number, replicas: number): readonly Draft[] {
  return [
    ...component,
    ...shop.filter((each) => each.slot === "brief/concept"),
    given(performance.target, "uptime", {
      name: "Uptime",
      measure: "availability",
      comparator: ">=",
      value: { value: percent, unit: "percent" },
      condition: "always",
      applies: [],
      method: "probe",
    }),
    given(performance.capacity, "api", {
      component: "architecture/component#api",
      demand: figure("demand", 10, "req/s"),
      serviceTime: figure("time", 0.02, "s"),
      utilisation: figure("utilisation", 0.2, "ratio"),
      replicas: figure("replicas", replicas, "instances"),
    }),
  ];
}

ruleTester(plugin, "availability-on-one-instance")
  .valid([
    { name: "two instances for three nines", nodes: plan(99.9, 2) },
    { name: "one instance for less", nodes: plan(99.5, 1) },
  ])
  .invalid([
    {
      name: "one instance for three nines",
      nodes: plan(99.9, 1),
      findings: [
        {
          code: "performance/availability-on-one-instance",
          ref: "performance/capacity#api",
          message: "API has one instance, and Uptime is asked for.",
        },
      ],
    },
  ]);
