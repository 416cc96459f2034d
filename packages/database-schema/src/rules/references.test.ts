import { ruleTester } from "@planc/testkit";
import { component, relation } from "../fixtures/build.ts";
import { btree, foreignKey, storeOf, tableOf } from "../fixtures/data.ts";
import { concept, entity, reference, tag, task } from "../fixtures/entities.ts";
import plugin from "../plugin.ts";

const main = component("relational-store", "relational-store");
const store = [main, storeOf("postgresql")];
const users = tableOf("users", { id: {} });
const notes = tableOf("notes", { id: {}, user_id: {} });
const entityOf = [concept("note", "Note"), entity("note", "Note")];
const owned = tableOf("notes", { id: {}, user_id: {} }, { entity: "data/entity#note" });

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
    {
      name: "a reference to what nothing deletes",
      nodes: [
        ...store,
        ...entityOf,
        ...users,
        ...owned,
        foreignKey("notes", "user_id", "users", "restrict"),
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
