import { ruleTester } from "@planc/testkit";
import { product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const nodes = [product(["web-application"])];
const blips = [
  { name: "PostgreSQL", ring: "Adopt" },
  { name: "MongoDB", ring: "Retire" },
];

ruleTester(plugin, "radar-ring-unknown")
  .valid([
    { name: "the usual rings", nodes, options: { radar: { blips: blips.slice(0, 1) } } },
    {
      name: "a ring with a meaning of its own",
      nodes,
      options: { radar: { blips, rings: { retire: "forbidden" } } },
    },
  ])
  .invalid([
    {
      name: "a ring that nobody has given a meaning",
      nodes,
      options: { radar: { blips } },
      findings: [
        {
          code: "stack/radar-ring-unknown",
          message:
            "The ring Retire of the technology radar has no meaning, and nothing follows from 1 point in it.",
        },
      ],
    },
  ]);
