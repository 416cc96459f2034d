import type { DataOf, Draft } from "@planc/core";
import { data } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { component } from "../fixtures/build.ts";
import { btree, storeOf, tableOf } from "../fixtures/data.ts";
import plugin from "../plugin.ts";

const nodes = [
  component("relational-store", "relational-store"),
  storeOf("postgresql"),
  ...tableOf("kilns", {
    id: {},
    owner_id: {},
    fired_at: { type: "timestamptz", logical: "timestamp", nullable: true },
    label: {},
  }),
];
const column = (name: string) => `data/column#kilns.${name}` as const;
const read = (more: Partial<DataOf<typeof data.accessPattern>>): Draft =>
  given(data.accessPattern, "kilns.some", {
    name: "Some kilns",
    table: "data/table#kilns",
    equals: [],
    ranges: [],
    order: [],
    searches: [],
    takes: "page",
    ...more,
  });
const serves = ["data/access-pattern#kilns.some"] as const;
const fired = read({
  equals: [column("owner_id")],
  order: [{ column: column("fired_at"), direction: "asc" }],
});
const finding = (code: string, ref: string, message: string) => ({
  code: `database/${code}`,
  ref,
  message,
});

ruleTester(plugin, "index-redundant")
  .valid([
    {
      name: "two indexes that begin otherwise",
      nodes: [...nodes, btree("kilns", ["owner_id"]), btree("kilns", ["fired_at", "owner_id"])],
    },
    {
      name: "an index of all rows beside one of some",
      nodes: [
        ...nodes,
        btree("kilns", ["owner_id"]),
        btree("kilns", ["owner_id", "fired_at"], "btree", {
          where: { column: column("fired_at"), is: "null" },
        }),
      ],
    },
  ])
  .invalid([
    {
      name: "an index that another one begins with",
      nodes: [...nodes, btree("kilns", ["owner_id"]), btree("kilns", ["owner_id", "fired_at"])],
      findings: [
        finding(
          "index-redundant",
          "data/index#kilns.owner_id",
          "kilns_owner_id_idx of kilns repeats the beginning of kilns_owner_id_fired_at_idx.",
        ),
      ],
    },
    {
      name: "an index that a key begins with",
      nodes: [
        ...nodes,
        btree("kilns", ["id"]),
        given(data.key, "kilns.pkey", {
          table: "data/table#kilns",
          name: "kilns_pkey",
          kind: "primary",
          columns: [column("id")],
        }),
      ],
      findings: [
        finding(
          "index-redundant",
          "data/index#kilns.id",
          "kilns_id_idx of kilns repeats the beginning of kilns_pkey.",
        ),
      ],
    },
  ]);

ruleTester(plugin, "index-out-of-order")
  .valid([
    {
      name: "what is equal, then the order",
      nodes: [
        ...nodes,
        fired,
        btree("kilns", ["owner_id", "fired_at"], "btree", { serves: [...serves] }),
      ],
    },
  ])
  .invalid([
    {
      name: "the order before what is equal",
      nodes: [
        ...nodes,
        fired,
        btree("kilns", ["fired_at", "owner_id"], "btree", { serves: [...serves] }),
      ],
      findings: [
        finding(
          "index-out-of-order",
          "data/index#kilns.fired_at-owner_id",
          "kilns_fired_at_owner_id_idx does not lead to the rows of: Some kilns.",
        ),
      ],
    },
  ]);

const words = read({ searches: [column("label")] });
ruleTester(plugin, "search-without-text-index")
  .valid([
    {
      name: "words by an index over words",
      nodes: [
        ...nodes,
        words,
        btree("kilns", ["label"], "gin", { over: "words", serves: [...serves] }),
      ],
    },
  ])
  .invalid([
    {
      name: "words by an index over whole values",
      nodes: [...nodes, words, btree("kilns", ["label"], "btree", { serves: [...serves] })],
      findings: [
        finding(
          "search-without-text-index",
          "data/access-pattern#kilns.some",
          "kilns_label_idx finds no words for: Some kilns.",
        ),
      ],
    },
  ]);

const options = { mostIndexes: 1 };
ruleTester(plugin, "table-with-many-indexes")
  .valid([{ name: "one index", options, nodes: [...nodes, btree("kilns", ["owner_id"])] }])
  .invalid([
    {
      name: "more than are allowed",
      options,
      nodes: [...nodes, btree("kilns", ["owner_id"]), btree("kilns", ["label"])],
      findings: [
        finding(
          "table-with-many-indexes",
          "data/table#kilns",
          "kilns has 2 indexes with its keys: every row that is added writes them all.",
        ),
      ],
    },
  ]);
