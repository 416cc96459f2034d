import { ruleTester } from "@planc/testkit";
import { product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const nodes = [product(["web-application"])];
const radar = (...names: readonly string[]) => ({
  radar: {
    file: "radar.csv",
    blips: names.map((name, at) => ({ name, ring: "adopt", line: at + 2 })),
  },
});

ruleTester(plugin, "radar-name-unknown")
  .valid([
    { name: "no radar", nodes },
    {
      name: "technologies, and ways of building",
      nodes,
      options: radar("PostgreSQL", "event-driven architecture"),
    },
  ])
  .invalid([
    {
      name: "a name that may be misspelt",
      nodes,
      options: radar("Kotlin", "RabitMQ"),
      findings: [
        {
          code: "stack/radar-name-unknown",
          message:
            "RabitMQ (radar.csv, line 3) of the technology radar: in no catalogue; the nearest known name is RabbitMQ, so it has no effect.",
        },
      ],
    },
    {
      name: "names like no other, in one finding",
      nodes,
      options: radar("Quuxwaggle platform", "Monthly gatherings of everyone"),
      findings: [
        {
          code: "stack/radar-name-unknown",
          message:
            "Monthly gatherings of everyone and Quuxwaggle platform of the technology radar: in no catalogue, so it has no effect.",
        },
      ],
    },
  ]);
