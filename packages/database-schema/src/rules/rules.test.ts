import type { DataOf, Draft } from "@planc/core";
import { brief, data, workload } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { component, relation } from "../fixtures/build.ts";
import { btree, foreignKey, storeOf, tableOf } from "../fixtures/data.ts";
import plugin from "../plugin.ts";

const main = component("relational-store", "relational-store");
const api = component("api", "service");
const owner = "architecture/component#api";
const store = [main, storeOf("postgresql")];

ruleTester(plugin, "table-without-owner")
  .valid([
    {
      name: "a table with a writer",
      nodes: [...store, api, ...tableOf("t", { id: {} }, { owner })],
    },
  ])
  .invalid([
    {
      name: "a table without one",
      nodes: [...store, api, ...tableOf("t", { id: {} })],
      findings: [
        {
          code: "database/table-without-owner",
          ref: "data/table#t",
          message: "Table t is written by no component of the plan.",
        },
      ],
    },
  ]);

const figure = (value: number) => ({ value, unit: "rows" as const, formula: "n", inputs: [] });
const volume = (rows: number) =>
  given(workload.volume, "t", {
    table: "data/table#t",
    rows: figure(rows),
    rowsPerDay: figure(rows / 365),
    bytesPerRow: figure(100),
    size: figure(1),
  });
const partition = given(data.partition, "t", {
  table: "data/table#t",
  by: "data/column#t.at",
  method: "range",
  grain: "month",
  because: "Rows leave.",
});
const t = tableOf("t", { at: {} });

ruleTester(plugin, "large-table-unpartitioned")
  .valid([
    { name: "a small table", nodes: [...store, ...t, volume(99_999_999)] },
    { name: "a large table that is split", nodes: [...store, ...t, volume(2e9), partition] },
    {
      name: "a table below the bound of the configuration",
      nodes: [...store, ...t, volume(2e9)],
      options: { partitionAboveRows: 3_000_000_000 },
    },
  ])
  .invalid([
    {
      name: "a large table in one piece",
      nodes: [...store, ...t, volume(100_000_000)],
      findings: [
        {
          code: "database/large-table-unpartitioned",
          ref: "data/table#t",
          message: "t reaches 100,000,000 rows in a year and is one piece.",
        },
      ],
    },
  ]);

const users = tableOf("users", { id: {} });
const notes = tableOf("notes", { id: {}, user_id: {} });

ruleTester(plugin, "foreign-keys")
  .valid([
    {
      name: "a reference that an index starts with",
      nodes: [
        ...store,
        ...users,
        ...notes,
        foreignKey("notes", "user_id", "users"),
        btree("notes", ["user_id", "id"]),
      ],
    },
  ])
  .invalid([
    {
      name: "a reference that no index starts with",
      nodes: [
        ...store,
        ...users,
        ...notes,
        foreignKey("notes", "user_id", "users"),
        btree("notes", ["id", "user_id"]),
      ],
      findings: [
        {
          code: "database/foreign-key-without-index",
          message: "Nothing in notes finds rows by user_id, which refer to users.",
        },
      ],
    },
    {
      name: "a foreign key without a target",
      nodes: [...store, ...users, ...notes, foreignKey("notes", "user_id")],
      findings: [
        {
          code: "database/reference-without-rule",
          message: "Foreign key notes_user_id_fkey of notes does not say what happens on delete.",
        },
      ],
    },
  ]);

const entity = (id: string, name: string): Draft =>
  given(data.entity, id, {
    name,
    concept: `brief/concept#${id}`,
    aggregate: `data/entity#${id}`,
    lifecycle: "new",
  });
const concept = (id: string, name: string): Draft =>
  given(brief.concept, id, { name, role: "stored" });
const task = [concept("task", "Task"), entity("task", "Task")];
const tag = [concept("tag", "Tag"), entity("tag", "Tag")];
const field = (of: string, name: string, more: Partial<DataOf<typeof data.field>> = {}): Draft =>
  given(data.field, `${of}.${name}`, {
    entity: `data/entity#${of}`,
    name,
    type: "uuid",
    required: true,
    unique: false,
    generated: false,
    ...more,
  });
const reference = (of: string, to: string): Draft =>
  field(of, to, {
    references: { entity: `data/entity#${to}`, onDelete: "cascade", because: "It is a part." },
  });

ruleTester(plugin, "relation-without-reference")
  .valid([
    {
      name: "a relation that a field carries",
      nodes: [...task, ...tag, relation("tag", "task"), reference("tag", "task")],
    },
    {
      name: "a relation of many to many that an entity joins",
      nodes: [
        ...task,
        ...tag,
        relation("tag", "task", { kind: "many-to-many" }),
        concept("tagging", "Tagging"),
        entity("tagging", "Tagging"),
        reference("tagging", "task"),
        reference("tagging", "tag"),
      ],
    },
    {
      name: "a relation to what is not stored",
      nodes: [...task, concept("tag", "Tag"), relation("task", "tag")],
    },
  ])
  .invalid([
    {
      name: "a relation that nothing carries",
      nodes: [...task, ...tag, relation("tag", "task"), reference("task", "tag")],
      findings: [
        {
          code: "database/relation-without-reference",
          ref: "brief/relation#tag.task",
          message: "The relation of Tag to Task is in no table.",
        },
      ],
    },
  ]);

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

const pattern = (more: Partial<DataOf<typeof data.accessPattern>>): Draft =>
  given(data.accessPattern, "notes.some", {
    name: "Notes of a user",
    table: "data/table#notes",
    equals: [],
    ranges: [],
    order: [],
    searches: [],
    takes: "page",
    ...more,
  });
const byUser = pattern({ equals: ["data/column#notes.user_id"] });
const byWords = pattern({ searches: ["data/column#notes.id"] });

ruleTester(plugin, "pattern-without-index")
  .valid([
    {
      name: "a read that an index serves",
      nodes: [...store, ...notes, byUser, btree("notes", ["user_id"])],
    },
    {
      name: "a search that an index serves",
      nodes: [...store, ...notes, byWords, btree("notes", ["id"], "gin")],
    },
    {
      name: "a search beside a search engine",
      nodes: [
        ...store,
        ...notes,
        byWords,
        component("search-engine", "search-engine"),
        given(data.store, "search-engine", {
          component: "architecture/component#search-engine",
          model: "search",
          engine: "elasticsearch",
        }),
      ],
    },
  ])
  .invalid([
    {
      name: "a read that none serves",
      nodes: [...store, ...notes, byUser, btree("notes", ["id"])],
      findings: [
        {
          code: "database/pattern-without-index",
          ref: "data/access-pattern#notes.some",
          message: "No index of notes serves: Notes of a user.",
        },
      ],
    },
    {
      name: "a search that none serves",
      nodes: [...store, ...notes, byWords, btree("notes", ["id"])],
      findings: [{ code: "database/pattern-without-index" }],
    },
  ]);

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
  ])
  .invalid([
    {
      name: "entities in an engine whose tables are not written",
      nodes: [main, storeOf("mysql"), ...task],
      findings: [
        {
          code: "database/dialect-not-written",
          message: "No tables are planned for MySQL: its dialect is not written yet.",
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
