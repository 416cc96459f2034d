import type { Draft } from "@planc/core";
import { architecture, data } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { action, choice, concept } from "../fixtures/nodes.ts";
import { component, connection, flow } from "../fixtures/parts.ts";
import plugin from "../plugin.ts";

const crate = "brief/concept#crate" as const;
const carries = { carries: [crate] };

const duty = (by: string): Draft =>
  given(architecture.duty, "expire-crate", {
    name: "expire crates",
    action: "brief/action#expire-crate",
    setOffBy: "time",
    component: `architecture/component#${by}`,
    requirements: [],
  });

/** A depot that owns crates and keeps them in a cellar, beside a night porter. */
const depot: readonly Draft[] = [
  concept("Crate"),
  action(undefined, "expire", "Crate", "transition", { automatic: "time" }),
  component("depot", { owns: [crate] }),
  component("porter", { kind: "worker" }),
  component("cellar", { kind: "relational-store" }),
  connection("depot", "cellar", carries),
];

ruleTester(plugin, "change-beside-owner")
  .valid([
    { name: "what its owner changes", nodes: [...depot, duty("depot")] },
    {
      name: "what a module of the owner's program changes",
      nodes: [
        ...depot,
        component("rack", { kind: "module", inside: "architecture/component#depot" }),
        duty("rack"),
      ],
    },
    {
      name: "what a connection says is changed beside the owner",
      nodes: [
        ...depot,
        connection("porter", "cellar", { ...carries, writes: [crate] }),
        duty("porter"),
      ],
    },
    {
      name: "what somebody is reminded of, which nobody changes",
      nodes: [
        ...depot,
        action(undefined, "remind", "Crate", "update", { automatic: "time" }),
        given(architecture.duty, "remind-crate", {
          name: "remind people of crates",
          action: "brief/action#remind-crate",
          setOffBy: "time",
          component: "architecture/component#porter",
          requirements: [],
        }),
      ],
    },
  ])
  .invalid([
    {
      name: "what another only reads by its connections",
      nodes: [...depot, connection("porter", "cellar", carries), duty("porter")],
      findings: [
        {
          code: "architecture/change-beside-owner",
          ref: "architecture/duty#expire-crate",
          message: "porter is to expire crates: Crate is written by depot alone.",
        },
      ],
    },
  ]);

const swept = (message: string) =>
  flow("sweep", "porter", "cellar", {
    steps: [
      {
        from: "architecture/component#porter",
        to: "architecture/component#cellar",
        message,
        mode: "sync",
      },
    ],
    failures: [{ at: "architecture/component#cellar", when: "it is full", handling: "it waits" }],
  });

ruleTester(plugin, "change-beside-owner")
  .valid([
    {
      name: "a flow in which a worker reads",
      nodes: [...depot, connection("porter", "cellar", carries), swept("read the crates")],
    },
    {
      name: "a flow in which a worker changes what its connection names",
      nodes: [
        ...depot,
        connection("porter", "cellar", { ...carries, writes: [crate] }),
        swept("delete the crates"),
      ],
    },
  ])
  .invalid([
    {
      name: "a flow in which a worker changes what its connection reads",
      nodes: [...depot, connection("porter", "cellar", carries), swept("delete the crates")],
      findings: [
        {
          code: "architecture/change-beside-owner",
          ref: "architecture/flow#sweep",
          message:
            "porter is to delete the crates: what cellar keeps is written by its owners alone.",
        },
      ],
    },
  ]);

const archived = (...more: readonly Draft[]): readonly Draft[] => [
  ...depot,
  ...choice("archive", "Archive objects"),
  component("attic", { kind: "object-store" }),
  connection("depot", "attic", { purpose: "stores pictures" }),
  given(data.entity, "crate", {
    name: "Crate",
    concept: crate,
    aggregate: "data/entity#crate",
    lifecycle: "new",
  }),
  given(data.store, "cellar", {
    component: "architecture/component#cellar",
    model: "relational",
    engine: "postgresql",
  }),
  given(data.column, "crates.id", {
    table: "data/table#crates",
    name: "id",
    type: "uuid",
    logical: "uuid",
    nullable: false,
    generated: true,
  }),
  given(data.table, "crates", {
    name: "crates",
    entity: "data/entity#crate",
    store: "data/store#cellar",
    owner: "architecture/component#depot",
    columns: ["data/column#crates.id"],
    comment: "Crates.",
    lifecycle: "new",
  }),
  given(data.retention, "crates", {
    table: "data/table#crates",
    keep: 90,
    afterwards: "archive",
    because: "It is said so.",
  }),
  ...more,
];
const withoutWire = depot.filter(({ slot }) => slot !== "architecture/connection");

ruleTester(plugin, "work-out-of-reach")
  .valid([
    { name: "a duty on what its component reaches", nodes: [...depot, duty("depot")] },
    { name: "a duty where no store is drawn", nodes: [...withoutWire, duty("depot")] },
    { name: "a flow along connections", nodes: [...depot, flow("store", "depot", "cellar")] },
    {
      name: "an answer, which goes back the way that the question came",
      nodes: [...depot, flow("stored", "cellar", "depot")],
    },
    {
      name: "an archive that is written by who deletes the rows",
      nodes: archived(
        component("carter", { kind: "worker" }),
        connection("carter", "cellar", { ...carries, writes: [crate] }),
        connection("carter", "attic", carries),
      ),
    },
  ])
  .invalid([
    {
      name: "a duty of what reaches no row of it",
      nodes: [
        ...depot,
        component("clerk", { owns: [crate] }),
        connection("clerk", "depot"),
        duty("clerk"),
      ],
      findings: [
        {
          code: "architecture/work-out-of-reach",
          ref: "architecture/duty#expire-crate",
          message: 'clerk does "expire crates", and no connection leads it to what keeps Crate.',
        },
      ],
    },
    {
      name: "a step of a flow where nothing leads",
      nodes: [...depot, flow("sweep", "porter", "cellar")],
      findings: [
        {
          code: "architecture/work-out-of-reach",
          ref: "architecture/flow#sweep",
          message: 'porter does "ask", and no connection leads it to cellar.',
        },
      ],
    },
    {
      name: "an archive that nobody writes",
      nodes: archived(),
      findings: [
        {
          code: "architecture/work-out-of-reach",
          ref: "data/retention#crates",
          message: 'depot does "archive crates", and no connection leads it to a store of files.',
        },
      ],
    },
  ]);
