import type { Draft } from "@planc/core";
import { api, data } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { kiteColumn, kiteOperation, kites } from "../fixtures/kites.ts";
import plugin from "../plugin.ts";

const ordered = (direction: "asc" | "desc"): Draft =>
  given(api.exchange, "api/operation#get-kite", {
    order: [{ field: "data/field#kite.name", direction }],
  });
const read = (direction: "asc" | "desc") =>
  given(data.accessPattern, "kites.all", {
    name: "Kites by name",
    table: "data/table#kites",
    operation: "api/operation#get-kite",
    equals: [],
    ranges: [],
    order: [{ column: "data/column#kites.name", direction }],
    searches: [],
    takes: "page",
  });

ruleTester(plugin, "order-without-index")
  .valid([
    {
      name: "the read of the table has the order of the list",
      nodes: [...kites, kiteOperation(), ...kiteColumn(), ordered("asc"), read("asc")],
    },
    {
      name: "nothing is known of the reads of the table",
      nodes: [...kites, kiteOperation(), ...kiteColumn(), ordered("asc")],
    },
  ])
  .invalid([
    {
      name: "the read of the table has another order",
      nodes: [...kites, kiteOperation(), ...kiteColumn(), ordered("asc"), read("desc")],
      findings: [
        {
          code: "api/order-without-index",
          message: "getKite promises an order that no index serves: kite.name.",
        },
      ],
    },
  ]);
