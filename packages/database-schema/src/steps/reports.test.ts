import { ruleTester } from "@planc/testkit";
import { component } from "../fixtures/build.ts";
import { storeOf } from "../fixtures/data.ts";
import { concept, entity, task } from "../fixtures/entities.ts";
import plugin from "../plugin.ts";

const main = component("relational-store", "relational-store");
const store = [main, storeOf("postgresql")];

ruleTester(plugin, "stores").invalid([
  {
    name: "a store that nothing was chosen for",
    nodes: [main],
    findings: [
      {
        code: "database/store-without-engine",
        ref: "architecture/component#relational-store",
      },
    ],
  },
]);

ruleTester(plugin, "layouts")
  .valid([
    {
      name: "a file beside which no table is missed",
      nodes: [main, storeOf("file", "file"), ...task],
    },
    { name: "entities in SQLite", nodes: [main, storeOf("sqlite"), ...task] },
    { name: "entities in documents", nodes: [main, storeOf("mongodb", "document"), ...task] },
  ])
  .invalid([
    {
      name: "entities in an engine whose tables are not written",
      nodes: [main, storeOf("sql-server"), ...task],
      findings: [
        {
          code: "database/dialect-not-written",
          message: "No tables are planned for SQL Server: its dialect is not written yet.",
        },
      ],
    },
    {
      name: "two concepts with one plural",
      nodes: [
        ...store,
        entity("datum", "Datum"),
        concept("datum", "Datum"),
        entity("data", "Data"),
        concept("data", "Data"),
      ],
      findings: [
        {
          code: "database/name-taken",
          message: "Datum becomes table datum, as Data has taken the usual name.",
        },
      ],
    },
    {
      name: "a name that is too long",
      nodes: [...store, entity("long", "x".repeat(60)), concept("long", "x".repeat(60))],
      findings: [{ code: "database/name-shortened", ref: "brief/concept#long" }],
    },
  ]);
