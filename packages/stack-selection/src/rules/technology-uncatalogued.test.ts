import { ruleTester } from "@planc/testkit";
import { inUse, mention } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const code = "stack/technology-uncatalogued";

ruleTester(plugin, "technology-uncatalogued")
  .valid([
    { name: "known", nodes: [mention("Postgres", { topic: "relational-store" })] },
    { name: "without a need", nodes: [mention("Quuxdb")] },
    {
      name: "not wanted",
      nodes: [mention("Quuxdb", { topic: "relational-store", modality: "avoid" })],
    },
    { name: "in the repository alone", nodes: [inUse("Quuxdb", "relational-store")] },
  ])
  .invalid([
    {
      name: "a misspelt name",
      nodes: [mention("Postgrss", { topic: "relational-store" })],
      findings: [
        {
          code,
          ref: "brief/mention#postgrss",
          message:
            "Postgrss is in no catalogue; it is taken for the relational database as named; the nearest known name is PostgreSQL.",
        },
      ],
    },
    {
      name: "a name like no other",
      nodes: [mention("Quuxwaggle", { topic: "message-broker" })],
      findings: [{ code, message: /the message broker as named; known for it: .* more\.$/ }],
    },
  ]);
