import type { DataOf, Draft } from "@planc/core";
import { data } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { component } from "../fixtures/build.ts";
import { btree, storeOf, tableOf } from "../fixtures/data.ts";
import plugin from "../plugin.ts";

const main = component("relational-store", "relational-store");
const store = [main, storeOf("postgresql")];
const notes = tableOf("notes", { id: {}, user_id: {} });

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

const besideScope = pattern({
  equals: ["data/column#notes.user_id"],
  searches: ["data/column#notes.id"],
  rowwise: ["data/column#notes.user_id"],
});
const behindPolicy = pattern({
  equals: ["data/column#notes.user_id"],
  searches: ["data/column#notes.id"],
  rowwise: ["data/column#notes.id"],
});

ruleTester(plugin, "search-behind-policy")
  .valid([
    { name: "words that an index finds", nodes: [...store, ...notes, besideScope] },
    {
      name: "words that a search engine finds",
      nodes: [
        ...store,
        ...notes,
        behindPolicy,
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
      name: "words that are compared with every row that a policy shows",
      nodes: [...store, ...notes, behindPolicy],
      findings: [
        {
          code: "database/search-behind-policy",
          ref: "data/access-pattern#notes.some",
          message:
            "Notes of a user: the text of every row of notes that the policy shows is compared.",
        },
      ],
    },
  ]);
