import type { Draft } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { component } from "../fixtures/build.ts";
import { storeOf, tableOf } from "../fixtures/data.ts";
import { concept, field, reference, tag, task } from "../fixtures/entities.ts";
import plugin from "../plugin.ts";

const main = component("relational-store", "relational-store");
const store = [main, storeOf("postgresql")];

ruleTester(plugin, "entity-without-table")
  .valid([
    {
      name: "an entity with its table",
      nodes: [...store, ...task, ...tableOf("tasks", { id: {} }, { entity: "data/entity#task" })],
    },
    {
      name: "an entity in a store that has no tables",
      nodes: [main, storeOf("mongodb", "document"), ...task],
    },
  ])
  .invalid([
    {
      name: "an entity without one",
      nodes: [...store, ...task],
      findings: [
        {
          code: "database/entity-without-table",
          ref: "data/entity#task",
          message: "Task is stored, but in no table.",
        },
      ],
    },
  ]);

ruleTester(plugin, "entity-without-attributes")
  .valid([
    { name: "an entity with a field", nodes: [...task, field("task", "title")] },
    {
      name: "an entity that refers to another",
      nodes: [...task, ...tag, field("tag", "name"), reference("task", "tag")],
    },
  ])
  .invalid([
    {
      name: "an entity with what the system sets alone",
      nodes: [...task, field("task", "id", { generated: true })],
      findings: [
        {
          code: "database/entity-without-attributes",
          ref: "data/entity#task",
          message: "Nothing is known of Task but its name.",
        },
      ],
    },
  ]);

const cycle = (...actions: readonly Draft[]): readonly Draft[] => [
  concept("berth", "Berth"),
  given(data.entity, "berth", {
    name: "Berth",
    concept: "brief/concept#berth",
    aggregate: "data/entity#berth",
    lifecycle: "new",
    states: [
      { name: "held", next: ["taken", "expired"] },
      { name: "taken", next: [] },
      { name: "expired", next: [] },
    ],
  }),
  field("berth", "expires-at", { name: "expires at", type: "timestamp" }),
  ...actions,
];

ruleTester(plugin, "state-unreached")
  .valid([
    {
      name: "states that an action leads to, and one that comes by itself",
      nodes: cycle(
        given(brief.action, "take-berth", {
          verb: "take",
          actors: [],
          concept: "brief/concept#berth",
          effect: "transition",
          state: "taken",
          requirements: [],
        }),
      ),
    },
  ])
  .invalid([
    {
      name: "a state that no action leads to",
      nodes: cycle(),
      findings: [
        {
          code: "database/state-unreached",
          ref: "data/entity#berth",
          message: "Nothing leads Berth to taken.",
        },
      ],
    },
  ]);
