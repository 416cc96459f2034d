import { type Draft, givenFigure as figure } from "@planc/core";
import { deployment, performance } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const component = shop.filter(({ slot, id }) => slot === "architecture/component" && id === "api");

/** One instance of one processor, 20 ms a request: 50 a second, of which 10 are asked anyway. */
function plan(storm: number, replicas = 1): readonly Draft[] {
  return [
    ...component,
    ...shop.filter((each) => each.slot === "brief/concept"),
    given(deployment.shape, "api", {
      component: "architecture/component#api",
      cpu: figure("cpu", 1, "vCPU"),
      memory: figure("memory", 1, "GB"),
      concurrency: figure("concurrency", 10, "count"),
    }),
    given(performance.capacity, "api", {
      component: "architecture/component#api",
      demand: figure("demand", 10, "req/s"),
      serviceTime: figure("time", 0.02, "s"),
      utilisation: figure("utilisation", 0.2, "ratio"),
      replicas: figure("replicas", replicas, "instances"),
    }),
    given(performance.live, "api", {
      component: "architecture/component#api",
      held: figure("held", 100, "connections"),
      perInstance: figure("perInstance", 1000, "connections"),
      instances: figure("instances", 1, "instances"),
      changes: figure("changes", 1, "msg/s"),
      receivers: figure("receivers", 1, "connections"),
      deliveries: figure("deliveries", 1, "msg/s"),
      cpu: figure("cpu", 0.1, "ratio"),
      returning: figure("spread", 30, "req/s"),
      storm: figure("storm", storm, "req/s"),
    }),
  ];
}

ruleTester(plugin, "storm-over-capacity")
  .valid([
    { name: "clients whose return fits beside the peak", nodes: plan(40) },
    { name: "a loss of one of several, whose clients come back alone", nodes: plan(80, 3) },
  ])
  .invalid([
    {
      name: "clients that ask for more than is free as they come back",
      nodes: plan(80),
      findings: [
        {
          code: "performance/storm-over-capacity",
          ref: "performance/live#api",
          message:
            "API: clients that come back within 30 s ask 80 req/s, and 40 req/s are free at peak; within 60 s they would fit.",
        },
      ],
    },
  ]);
