import type { DataOf, Draft } from "@planc/core";
import { api, architecture, brief, data, decision, performance, workload } from "@planc/core/ir";
import { loadPack, packPlugin } from "@planc/template-packs";
import { outlineText } from "@planc/template-packs/testing";
import { chosen, given, planTester, testPluginContract } from "@planc/testkit";
import { expect, it } from "vitest";
import { modularMonolithPack } from "./index.ts";

const plugin = packPlugin(modularMonolithPack, { chosen: true });

const component = (
  id: string,
  name: string,
  more: Partial<DataOf<typeof architecture.component>>,
) =>
  given(architecture.component, id, {
    name,
    kind: "module",
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
    ...more,
  });
const connection = (
  from: string,
  to: string,
  purpose: string,
  more: Partial<DataOf<typeof architecture.connection>> = {},
) =>
  given(architecture.connection, `${from}.${to}`, {
    from: `architecture/component#${from}`,
    to: `architecture/component#${to}`,
    purpose,
    protocol: "in-process call",
    mode: "sync",
    carries: [],
    class: "internal",
    encrypted: false,
    authentication: "none",
    remote: false,
    ...more,
  });

const nodes: readonly Draft[] = [
  given(brief.concept, "order", { name: "Order", role: "stored" }),
  component("api", "API", { kind: "service" }),
  component("catalog-module", "Catalogue module", { inside: "architecture/component#api" }),
  component("order-module", "Order module", {
    inside: "architecture/component#api",
    owns: ["brief/concept#order"],
  }),
  component("mail-worker", "Mail worker", { kind: "worker" }),
  component("browser", "Browser", { kind: "web-client" }),
  component("database", "Database", { kind: "relational-store" }),
  connection("mail-worker", "database", "reads orders", { carries: ["brief/concept#order"] }),
  connection("order-module", "catalog-module", "asks for prices"),
  connection("order-module", "database", "keeps orders"),
  connection("browser", "api", "changes as they happen", {
    carries: ["brief/concept#order"],
    live: true,
  }),
  ...chosen("real-time", "Socket.IO"),
  given(data.store, "orders", {
    component: "architecture/component#database",
    model: "relational",
    engine: "postgresql",
  }),
  given(data.column, "outbox_events.id", {
    table: "data/table#outbox_events",
    name: "id",
    type: "uuid",
    logical: "uuid",
    nullable: false,
    generated: true,
  }),
  {
    ...given(data.table, "outbox_events", {
      name: "outbox_events",
      store: "data/store#orders",
      owner: "architecture/component#api",
      columns: ["data/column#outbox_events.id"],
      comment: "events",
      lifecycle: "new",
    }),
    why: { kind: "derived", by: "test/outbox", from: ["architecture/event#order-placed"] },
  },
  component("night-shift", "Night shift", { kind: "worker" }),
  connection("night-shift", "database", "deletes orders past their time", {
    writes: ["brief/concept#order"],
  }),
  given(api.resource, "orders", { name: "Orders", path: "/orders" }),
  given(api.operation, "list-orders", {
    operationId: "listOrders",
    method: "get",
    path: "/orders",
    resource: "api/resource#orders",
    summary: "x",
    effect: "list",
    access: { kind: "public", because: "a test" },
    realises: [],
    component: "architecture/component#order-module",
    parameters: [],
    success: 200,
    errors: [],
    paginated: false,
    idempotency: "natural",
    lifecycle: "new",
  }),
  given(architecture.event, "order-placed", {
    name: "order placed",
    concept: "brief/concept#order",
    producer: "architecture/component#order-module",
    consumers: ["architecture/component#catalog-module", "architecture/component#mail-worker"],
    delivery: "at-least-once",
    ordering: "per order",
    because: "stock may be counted later",
  }),
  given(performance.capacity, "api", {
    component: "architecture/component#api",
    demand: { value: 40, unit: "req/s", formula: "given", inputs: [] },
    serviceTime: { value: 0.01, unit: "s", formula: "given", inputs: [] },
    utilisation: { value: 0.4, unit: "ratio", formula: "given", inputs: [] },
    replicas: {
      value: 1,
      unit: "instances",
      formula: "ceil(demand / limit)",
      inputs: [{ name: "limit", value: 0.5, unit: "ratio" }],
    },
  }),
  given(workload.mix, "list-orders", {
    operation: "api/operation#list-orders",
    share: { value: 0.25, unit: "ratio", formula: "given", inputs: [] },
    rate: { value: 10, unit: "req/s", formula: "given", inputs: [] },
    reads: false,
  }),
  given(architecture.growth, "database", {
    factor: 10,
    change: "reads go to replicas",
    of: "architecture/component#database",
    trigger: {
      value: 900,
      unit: "req/s",
      formula: "primaryRate / readShare",
      inputs: [{ name: "primaryRate", value: 800, unit: "req/s" }],
    },
  }),
  ...["catalog", "order"].map((name) =>
    given(architecture.folder, name, {
      path: `src/${name}`,
      purpose: name,
      component: `architecture/component#${name}-module`,
      lifecycle: "new",
    }),
  ),
  given(brief.action, "place-order", {
    actors: [],
    verb: "place",
    concept: "brief/concept#order",
    effect: "create",
    requirements: [],
  }),
  given(architecture.duty, "tell-order", {
    name: "set orders to told",
    action: "brief/action#place-order",
    setOffBy: "event",
    component: "architecture/component#mail-worker",
    requirements: [],
  }),
  given(architecture.duty, "count-prices", {
    name: "count prices",
    action: "brief/action#place-order",
    after: "brief/action#place-order",
    setOffBy: "event",
    component: "architecture/component#catalog-module",
    requirements: [],
  }),
];

it("is a pack that can be loaded", async () => {
  expect(await loadPack(modularMonolithPack, { core: "0.0.0" })).toEqual({
    pack: modularMonolithPack,
  });
});

testPluginContract(plugin, {
  cases: [
    { name: "no modules", nodes: [] },
    { name: "two modules", nodes },
  ],
  untested: {
    "template-failed": "the template of this pack does not fail",
    "link-outside": "the template of this pack has no such link",
  },
});

const sectionOf = async (title: string) => {
  const { sections } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .run();
  return outlineText(sections.find(({ data }) => data.title === title)?.data.blocks);
};

it("tells of each module what it offers, owns and may call", async () => {
  expect(await sectionOf("Modules")).toEqual([
    "### Catalogue module",
    "- Public interface, in src/catalog:",
    "  - to Order module: asks for prices",
    "- Allowed dependencies: none",
    "### Order module",
    "- Public interface, in src/order:",
    "  - GET /orders",
    "  - events order placed",
    "  - live Order over Socket.IO",
    "- Owned schema: Order",
    "- Its code also runs in:",
    "  - Night shift, where it changes Order",
    "- Allowed dependencies:",
    "  - Catalogue module: asks for prices",
    "### Mail worker",
    "- Allowed dependencies:",
    "  - Order module: set orders to told, order placed",
    "### Tables of no module",
    "Table | Program | Has rows for",
    "outbox_events | API | Order module",
  ]);
});

it("draws who may call whom, and says that no file checks it where none does", async () => {
  expect(await sectionOf("Allowed Dependencies")).toEqual([
    "- Checked by: open",
    "May call | Catalogue | Order",
    "Catalogue module | · | ",
    "Order module | yes | ·",
    "Mail worker |  | yes",
    "Night shift |  | ",
  ]);
});

it("says what one commit covers, and what comes after it", async () => {
  expect(await sectionOf("Transactions")).toEqual([
    "### In one commit",
    "What | In | With it | How the first reaches the second",
    "place Order | Order module | Catalogue module: count prices | calls it",
    "### After the commit, by a row written in it",
    "Event | Written by | Taken up by | Comes",
    "order placed | Order module | Catalogue module, Mail worker | at-least-once, per order",
  ]);
});

it("counts from which load on the shared database is full of writes, and what a module takes along", async () => {
  expect(await sectionOf("Taking a Module Out")).toEqual([
    "The primary of Database is full at 800 req/s of writes, so at 3,200 req/s in all (800 / 0.25).",
    "Module | Of all requests | Of all writes | Fills a primary alone at",
    "Order module | 25 % | 100 % | 3,200 req/s",
    "### Seam of Catalogue module",
    "- Calls made remote:",
    "  - from Order module: asks for prices",
    "- Commits split:",
    "  - place Order, then count prices",
    "### Seam of Order module",
    "- Needs its own: outbox_events",
    "- Calls made remote:",
    "  - to Catalogue module: asks for prices",
    "- Commits split:",
    "  - place Order, Catalogue module: count prices",
    "- Events made remote: order placed",
  ]);
});

it("names the programs that are built as one", async () => {
  expect(await sectionOf("Deployment Unit")).toEqual([
    "Program | Runs | Instances | Each has | Its code",
    "API | Catalogue module, Order module | 1 | – | src/catalog, src/order",
    "Mail worker | – | not computed | – | –",
    "Night shift | – | not computed | – | –",
  ]);
});

it("wishes for technologies and forces none but its style", async () => {
  const { plan } = await planTester({ plugins: [plugin] }).run();
  const required = plan
    .get(decision.preference)
    .filter(({ data: { strength } }) => strength === "require" || strength === "forbid");
  expect(required.map(({ id }) => id)).toEqual(["modular-monolith.style.modular-monolith"]);
});
