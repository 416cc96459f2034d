// Over 300 lines: a case for each way in which data is kept.
import { slug } from "@planc/core";
import { architecture, brief, host, security, workload } from "@planc/core/ir";
import { given, testPluginContract } from "@planc/testkit";
import { asks as asksFor, honeys, inSearchEngine, recommended } from "./fixtures/apiary.ts";
import { berths } from "./fixtures/berths.ts";
import { choice, component, concept, relation, store } from "./fixtures/build.ts";
import { chat } from "./fixtures/chat.ts";
import { leadingOn } from "./fixtures/leading-on.ts";
import { lodgers, lodges } from "./fixtures/lodges.ts";
import { odd } from "./fixtures/odd.ts";
import { lots, numbered, orchard, shared } from "./fixtures/orchard.ts";
import {
  cached,
  inEngine,
  kiosk,
  measured,
  onDevices,
  searched,
  vectors,
} from "./fixtures/other-stores.ts";
import { peak, running } from "./fixtures/running.ts";
import { asks, erases, ownership, pottery, told } from "./fixtures/services.ts";
import { taskManagement } from "./fixtures/task-management.ts";
import plugin from "./plugin.ts";

const people = ["Administrator", "Team member"].map((name) =>
  given(brief.actor, slug(name), { name, kind: "person" }),
);

testPluginContract(plugin, {
  cases: [
    ...(await leadingOn(plugin)),
    { name: "task management", nodes: taskManagement },
    { name: "accounts with roles", nodes: [...taskManagement, ...people] },
    { name: "chat", nodes: chat },
    { name: "rooms of two people", nodes: [...lodges, ...lodgers] },
    { name: "numbers within tenants", nodes: numbered },
    {
      name: "a total of its parts, and a stock that is adjusted",
      nodes: [
        ...store("postgresql", "18"),
        ...concept(
          "bill",
          { name: "Bill" },
          {
            net: { name: "net", type: "money", required: true },
            tax: { name: "tax", type: "money", required: true },
            total: { name: "total", type: "money", required: true, sum: { of: ["net", "tax"] } },
          },
        ),
        ...concept(
          "jar",
          { name: "Jar stock" },
          { left: { name: "quantity on hand", type: "integer", required: true } },
        ),
        ...concept("adjustment", { name: "Stock adjustment" }, { why: { name: "reason" } }),
        relation("adjustment", "jar", { required: true }),
      ],
    },
    {
      name: "what is of no use after its end",
      nodes: [
        ...store("postgresql", "18"),
        ...concept(
          "cart",
          { name: "Cart" },
          { "expires-at": { name: "expires at", type: "timestamp", required: true } },
        ),
      ],
    },
    {
      name: "a moment beside the state that it is of",
      nodes: [
        ...store("postgresql", "18"),
        ...concept(
          "survey",
          {
            name: "Survey",
            states: [
              { name: "planned", next: ["done"] },
              { name: "done", next: ["planned"] },
            ],
          },
          { "completed-at": { name: "completed at", type: "timestamp" } },
        ),
      ],
    },
    {
      name: "contexts",
      nodes: [
        ...pottery,
        given(architecture.context, "glazes", {
          name: "Glazes",
          concepts: ["brief/concept#glaze", "brief/concept#user"],
          because: "They change together.",
        }),
      ],
    },
    {
      name: "services with a schema each",
      nodes: [
        ...pottery,
        ownership("schema-per-service"),
        asks,
        erases,
        told("glaze-mixed", "Glaze mixed", "mix-glaze"),
      ],
    },
    {
      name: "accounts of people of whom nothing else is kept",
      nodes: [
        ...taskManagement.filter(
          (each) => each.id !== "user" && !JSON.stringify(each).includes("brief/concept#user"),
        ),
        ...concept("reset-token", { name: "Reset token" }),
      ],
    },
    {
      name: "what a link of two things has",
      nodes: [
        ...store("postgresql", "18"),
        ...concept("spice", { name: "Spice" }),
        ...concept("blend", { name: "Blend" }, { price: { name: "price", type: "money" } }),
        relation("spice", "blend", { kind: "many-to-many", parts: ["quantity"] }),
      ],
    },
    {
      name: "a move that nothing else tells",
      nodes: [
        ...store("postgresql", "18"),
        ...concept("tour", { name: "Tour" }, { title: { name: "title" } }),
        given(brief.action, "cancel-tour", {
          actors: [],
          verb: "cancel",
          concept: "brief/concept#tour",
          effect: "transition",
          requirements: [],
        }),
      ],
    },
    {
      name: "what two may change at the same time",
      nodes: [
        ...store("postgresql", "18"),
        ...concept("voyage", { name: "Voyage" }, { title: { name: "title" } }),
        given(brief.action, "edit-voyage", {
          actors: [],
          verb: "edit",
          concept: "brief/concept#voyage",
          effect: "update",
          requirements: [],
        }),
        given(brief.requirement, "edge-1", {
          key: "E1",
          kind: "scenario",
          text: "Two skippers edit the same voyage at the same time.",
        }),
      ],
    },
    { name: "one reservation a day", nodes: berths(undefined) },
    {
      name: "one standing reservation a day, of which nothing tells whether it stands",
      nodes: berths(undefined, { active: true }),
    },
    {
      name: "one reservation a day that was not called off",
      nodes: berths(
        { values: ["confirmed", "cancelled"] },
        { active: true, unless: ["cancelled"] },
      ),
    },
    { name: "odd input", nodes: odd },
    {
      name: "a store without tables",
      nodes: [
        component("api", "service"),
        component("document-store", "document-store", { choice: "decision/choice#document-store" }),
        ...choice("document-store", "mongodb", "8"),
        ...concept("task", { name: "Task" }, { title: { name: "title" } }),
      ],
    },
    {
      name: "a table of the repository",
      nodes: [
        ...store("postgresql", "18"),
        given(host.fact, "table.berths", {
          kind: "table",
          name: "berths",
          path: "db/schema.sql",
          columns: [{ name: "id", type: "bigint", primary: true }, { name: "label" }],
        }),
        ...concept(
          "berth",
          { name: "Berth", existing: true, table: "host/fact#table.berths" },
          { label: { name: "label" }, depth: { name: "depth", type: "decimal" } },
        ),
      ],
    },
    {
      name: "what a party outside calls somebody",
      nodes: [
        ...store("postgresql", "18"),
        ...concept(
          "linked-account",
          { name: "Linked account" },
          { party: { name: "provider" }, id: { name: "provider user id" } },
        ),
      ],
    },
    {
      name: "lines of an order",
      nodes: [
        ...store("postgresql", "18"),
        ...concept("product", { name: "Product" }, { name: { name: "name" } }),
        ...concept("order", { name: "Order" }, { lines: { name: "line items", type: "list" } }),
        ...concept(
          "invoice",
          { name: "Invoice" },
          { lines: { name: "lines", type: "list", parts: ["product", "quantity"] } },
        ),
      ],
    },
    {
      name: "a record of what was done",
      nodes: [
        ...store("postgresql", "18"),
        ...concept("user", { name: "User" }),
        ...concept("audit-log", { name: "Audit log" }),
      ],
    },
    {
      name: "what devices change without a connection",
      nodes: [
        ...store("postgresql", "18"),
        ...choice("sync-conflicts", "last-made-per-field"),
        ...concept(
          "voyage",
          { name: "Voyage" },
          { port: { name: "port" } },
          { "update-voyage": { verb: "update", effect: "update" } },
        ),
      ],
    },
    {
      name: "a thing that is only named, after another one",
      nodes: [
        ...store("postgresql", "18"),
        ...concept("recipe", { name: "Recipe" }, { name: { name: "name" } }),
        ...concept("recipe-step", { name: "Recipe step" }),
      ],
    },
    { name: "moves, a hierarchy and a choice of one", nodes: orchard },
    { name: "tenants in one database, and single pieces of goods", nodes: [...shared, ...lots] },
    {
      name: "tenants that another system keeps, in a table that nothing looks up",
      nodes: [
        ...store("postgresql", "18"),
        given(security.identity, {
          owner: "system",
          protocol: "x",
          session: "x",
          tokens: [],
          tenancy: "brief/concept#grower",
        }),
        ...choice("tenant-isolation", "row-level-security"),
        given(brief.concept, "grower", { name: "Grower", role: "external" }),
        ...concept("plot", { name: "Plot" }, { name: { name: "name" } }),
        relation("plot", "grower", { required: true }),
      ],
    },
    {
      name: "instances that hold connections",
      nodes: [...orchard, ...running, given(workload.load, "peak-request-rate", peak)],
    },
    { name: "tables of SQLite", nodes: inEngine("sqlite", "3") },
    { name: "an engine whose tables are not written", nodes: inEngine("oracle-database", "23") },
    { name: "tables of MySQL", nodes: inEngine("mysql", "8.4") },
    { name: "documents", nodes: [...kiosk("document-store", "mongodb")] },
    { name: "documents of Firestore", nodes: [...kiosk("document-store", "firestore")] },
    { name: "items of one table", nodes: [...kiosk("key-value-store", "dynamodb")] },
    {
      name: "a limit that no number of DynamoDB is",
      nodes: [
        ...store("dynamodb", undefined, "key-value-store"),
        ...concept(
          "star",
          { name: "Star" },
          { mass: { name: "mass", type: "decimal", minimum: 1e127 } },
        ),
      ],
    },
    { name: "what devices hold", nodes: onDevices },
    { name: "a cache", nodes: cached },
    { name: "an index for words", nodes: searched("elasticsearch") },
    { name: "what visitors find in an engine", nodes: inSearchEngine("elasticsearch") },
    {
      name: "members of what no field of an index names",
      nodes: [
        ...inSearchEngine("opensearch").filter(({ id }) => id !== "visitor.honey"),
        given(security.policy, "visitor.honey", {
          role: "brief/actor#visitor",
          concept: "brief/concept#honey",
          actions: [],
          effects: ["list"],
          condition: "member",
          when: "is a friend of the hive",
        }),
      ],
    },
    {
      name: "an engine in which nothing is looked for",
      nodes: inSearchEngine("elasticsearch").filter(({ id }) => id !== "list-honeys"),
    },
    {
      name: "wishes and rows that an index of the database does not meet",
      nodes: [
        ...store("postgresql", "18"),
        ...honeys,
        asksFor("fr-1", "Search of honeys tolerates typos."),
        asksFor("fr-4", "Honeys have end-to-end encryption."),
        given(brief.quantity, "honeys", {
          about: "honeys",
          measure: "other",
          kind: "system-target",
          comparator: "=",
          value: 5_000_000,
          unit: "honey",
          subject: "brief/concept#honey",
        }),
      ],
    },
    { name: "what is recommended", nodes: recommended },
    { name: "vectors of texts", nodes: vectors("text-embedding-3-small") },
    { name: "vectors of an unknown size", nodes: vectors("some model") },
    { name: "measured values by day", nodes: measured },
    {
      name: "what ends by itself",
      nodes: [
        ...store("postgresql", "18"),
        ...concept(
          "hold",
          {
            name: "Hold",
            states: [
              { name: "held", next: ["released"] },
              { name: "released", next: [] },
            ],
          },
          { "expires-at": { name: "expires at", type: "timestamp", required: true } },
        ),
      ],
    },
    { name: "nothing stored", nodes: concept("task", { name: "Task" }) },
  ],
  untested: {
    "two-types": "it takes two readings of a text; rules/types.test.ts raises it",
    "entity-without-table": "only entities that another plugin writes late can raise it; see rules",
    "delete-refused-untold": "a contract that tells no refusal is another plugin's; see rules",
    "sql-invalid": "no input makes a schema that does not parse; see the hostile test",
    "dbml-invalid": "no input makes a diagram that does not parse; see the hostile test",
    "search-behind-policy": "an interface of tenants with a search is long; see rules",
    "too-many-reads": "an interface of so many filters is long; see the step's test",
    "mysql-invalid": "no input makes a schema that does not parse; see the probe's test",
    "sqlite-failed": "no input makes a schema that does not run; see the probe's test",
    "documents-invalid": "no input makes a validator that does not hold; see the probe's test",
    "items-failed": "no input makes a table that does not answer; see the probe's test",
    "search-invalid": "no input makes an index of another form; see the probe's test",
    "keys-unclear": "no input makes two patterns for one key; see the probe's test",
    "index-redundant": "no index planned here repeats another; see rules",
    "index-out-of-order": "no index planned here leads elsewhere; see rules",
    "search-without-text-index": "words are planned with an index over words; see rules",
    "table-with-many-indexes": "no case has so many lists; see rules",
    "pattern-beside-index": "PostgreSQL takes the indexes planned; see what is asked of it",
    "index-without-gain": "each index planned saves something; see what PostgreSQL is asked",
    "migration-invalid": "no input makes a migration that does not parse; see the probes' tests",
    "migration-failed": "no input makes a migration that does not run; see the probes' tests",
    "sql-failed": "no input makes a schema that does not run; see the probes' tests",
  },
});
