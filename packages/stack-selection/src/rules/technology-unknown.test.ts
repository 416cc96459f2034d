import { ruleTester } from "@planc/testkit";
import { mention } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

ruleTester(plugin, "technology-unknown")
  .valid([
    { name: "known", nodes: [mention("Postgres")] },
    { name: "unknown, with a need", nodes: [mention("Quuxdb", { topic: "relational-store" })] },
    { name: "unknown and not wanted", nodes: [mention("Quuxdb", { modality: "avoid" })] },
    { name: "an unknown way of building", nodes: [mention("quux pattern", { kind: "pattern" })] },
  ])
  .invalid([
    {
      name: "unknown, without a need",
      nodes: [mention("Quuxdb")],
      findings: [
        {
          code: "stack/technology-unknown",
          ref: "brief/mention#quuxdb",
          message: /^Quuxdb is named/,
        },
      ],
    },
    {
      name: "misspelt, without a need",
      nodes: [mention("Kubernets")],
      findings: [
        { code: "stack/technology-unknown", message: /nearest known name is Kubernetes\.$/ },
      ],
    },
  ]);
