// Over 300 lines: one shop, drawn in full, and what each section says of it.
import type { DataOf, Draft } from "@planc/core";
import { api, architecture, brief, data, decision, performance, workload } from "@planc/core/ir";
import { loadPack, packPlugin } from "@planc/template-packs";
import { outlineText } from "@planc/template-packs/testing";
import { given, planTester, testPluginContract } from "@planc/testkit";
import { expect, it } from "vitest";
import { microservicesPack } from "./index.ts";

const plugin = packPlugin(microservicesPack, { chosen: true });

const amount = (value: number, unit: "instances" | "req/s" | "ratio" | "ms") => ({
  value,
  unit,
  formula: "given",
  inputs: [],
});
const component = (
  id: string,
  name: string,
  more: Partial<DataOf<typeof architecture.component>>,
) =>
  given(architecture.component, id, {
    name,
    kind: "service",
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
    ...more,
  });

const nodes = [
  given(brief.concept, "order", { name: "Order", role: "stored" }),
  given(brief.actor, "customer", { name: "Customer", kind: "person" }),
  component("order-service", "Order | service", {
    responsibilities: ["places orders", "cancels orders"],
    owns: ["brief/concept#order"],
    scaling: "by request rate",
  }),
  component("mail-worker", "Mail worker", { kind: "worker" }),
  component("queue", "Queue", { kind: "broker" }),
  given(architecture.connection, "queue.mail-worker", {
    from: "architecture/component#queue",
    to: "architecture/component#mail-worker",
    purpose: "delivers order placed",
    protocol: "AMQP",
    mode: "async",
    carries: ["brief/concept#order"],
    class: "internal",
    encrypted: true,
    authentication: "password",
    remote: true,
  }),
  component("orders-database", "Orders database", { kind: "relational-store" }),
  given(data.store, "orders", {
    component: "architecture/component#orders-database",
    model: "relational",
    engine: "postgresql",
  }),
  given(data.table, "orders", {
    name: "orders",
    store: "data/store#orders",
    owner: "architecture/component#order-service",
    columns: ["data/column#orders.id"],
    comment: "orders",
    lifecycle: "new",
  }),
  given(data.column, "orders.id", {
    table: "data/table#orders",
    name: "id",
    type: "uuid",
    logical: "uuid",
    nullable: false,
    generated: true,
  }),
  given(api.resource, "orders", { name: "Orders", path: "/orders" }),
  ...["get", "post", "delete"].map((method) =>
    given(api.operation, `${method}-orders`, {
      operationId: `${method}Orders`,
      method: method as "get" | "post" | "delete",
      path: "/orders",
      resource: "api/resource#orders",
      summary: "x",
      effect: "list",
      access: { kind: "public", because: "a test" },
      realises: [],
      component: "architecture/component#order-service",
      parameters: [],
      success: 200,
      errors: [],
      paginated: false,
      idempotency: "natural",
      lifecycle: "new",
    }),
  ),
  given(architecture.event, "order-placed", {
    name: "order placed",
    concept: "brief/concept#order",
    producer: "architecture/component#order-service",
    consumers: ["architecture/component#mail-worker"],
    delivery: "at-least-once",
    ordering: "per order",
    because: "mail may wait",
  }),
  given(architecture.connection, "order-service.orders-database", {
    from: "architecture/component#order-service",
    to: "architecture/component#orders-database",
    purpose: "reads and writes orders",
    protocol: "PostgreSQL wire protocol",
    mode: "sync",
    carries: ["brief/concept#order"],
    class: "confidential",
    encrypted: true,
    authentication: "password",
    timeout: { value: 500, unit: "ms" },
    remote: true,
  }),
  given(performance.capacity, "order-service", {
    component: "architecture/component#order-service",
    demand: amount(40, "req/s"),
    serviceTime: amount(20, "ms"),
    utilisation: amount(0.6, "ratio"),
    replicas: {
      ...amount(2, "instances"),
      inputs: [{ name: "limit", value: 0.75, unit: "ratio" }],
    },
  }),
  ...[
    ["get", 30],
    ["post", 10],
  ].map(([method, rate]) =>
    given(workload.mix, `${method}-orders`, {
      operation: `api/operation#${method}-orders`,
      share: amount(Number(rate) / 40, "ratio"),
      rate: amount(Number(rate), "req/s"),
      reads: method === "get",
    }),
  ),
  given(architecture.growth, "order-service", {
    factor: 10,
    change: "Order | service: 8 instances instead of 2, the first more from 50 req/s on",
    of: "architecture/component#order-service",
    trigger: amount(50, "req/s"),
  }),
];

it("is a pack that can be loaded", async () => {
  expect(await loadPack(microservicesPack, { core: "0.0.0" })).toEqual({ pack: microservicesPack });
});

testPluginContract(plugin, {
  cases: [
    { name: "no services", nodes: [] },
    { name: "two services", nodes, options: { mostOperations: 2 } },
  ],
  untested: {
    "template-failed": "the template of this pack does not fail",
    "link-outside": "the template of this pack has no such link",
  },
});

const sectionOf = async (title: string, ...more: readonly Draft[]) => {
  const { sections } = await planTester({ plugins: [plugin], options: { mostOperations: 2 } })
    .with(...nodes, ...more)
    .run();
  return outlineText(sections.find(({ data }) => data.title === title)?.data.blocks);
};

it("tells of each service what it does, owns, offers, needs and how it scales", async () => {
  expect(await sectionOf("Service Decomposition")).toEqual([
    "### Mail worker",
    "- Consumes: Order | service: order placed",
    "Depends on | For | By | Waits",
    "Queue | delivers order placed | AMQP, async | –",
    "### Order | service",
    "- Business capability: places orders; cancels orders",
    "- Data ownership: Order in orders",
    "- API contract: DELETE /orders, GET /orders and 1 more",
    "- Publishes: order placed",
    "Depends on | For | By | Waits",
    "Orders database | Order | PostgreSQL wire protocol | 500 ms",
    "### Scaling",
    "Service | At peak | Most by | Instances | Busy | One serves | Instances later",
    "Mail worker | not computed | 1 event | – | – | – | –",
    "Order | service | 40 req/s | getOrders, 75 % | 2 | 60 % | 25 req/s | 10 ×: 8",
  ]);
});

it("says whose tables are changed by another, and of no others", async () => {
  const late = given(architecture.connection, "mail-worker.orders-database", {
    from: "architecture/component#mail-worker",
    to: "architecture/component#orders-database",
    purpose: "marks orders as told",
    protocol: "PostgreSQL wire protocol",
    mode: "async",
    carries: ["brief/concept#order"],
    writes: ["brief/concept#order"],
    class: "confidential",
    encrypted: true,
    authentication: "password",
    remote: true,
  });
  const rowOf = async (...more: readonly Draft[]) =>
    (await sectionOf("Data of Each Service", ...more)).filter((each) => /marks/.test(each));
  expect(await rowOf(late)).toEqual([
    "Order | Order | service | Mail worker | marks orders as told",
  ]);
  expect(await rowOf()).toEqual([]);
});

const kitchen = [
  given(brief.action, "place-order", {
    actors: [],
    effect: "create",
    verb: "place",
    concept: "brief/concept#order",
    requirements: [],
  }),
  component("kitchen-service", "Kitchen service", { owns: ["brief/concept#dish"] }),
  given(brief.concept, "dish", { name: "Dish", role: "stored" }),
  given(architecture.event, "dish-refused", {
    name: "dish refused",
    concept: "brief/concept#dish",
    producer: "architecture/component#kitchen-service",
    consumers: ["architecture/component#order-service"],
    delivery: "at-least-once",
    ordering: "per order",
    because: "the order is taken back when the kitchen has run out",
    undoes: "brief/action#place-order",
  }),
  given(architecture.flow, "dish-refused", {
    name: "A dish is refused",
    trigger: "the kitchen has run out",
    steps: [
      {
        from: "architecture/component#kitchen-service",
        to: "architecture/component#order-service",
        message: "Dish refused",
        mode: "async",
      },
      {
        from: "architecture/component#order-service",
        to: "architecture/component#orders-database",
        message: "set the order to cancelled",
        mode: "sync",
      },
    ],
    failures: [],
  }),
  given(architecture.connection, "kitchen-service.order-service", {
    from: "architecture/component#kitchen-service",
    to: "architecture/component#order-service",
    purpose: "looks up orders",
    protocol: "HTTPS",
    mode: "sync",
    carries: ["brief/concept#order"],
    class: "internal",
    encrypted: true,
    authentication: "signed token",
    remote: true,
  }),
];

it("tells what follows a change in another service, where it is kept, and what calls it off", async () => {
  expect(await sectionOf("Transactions Across Services", ...kitchen)).toEqual([
    "Event | Begun by | Taken up by | Where, in a transaction of its own | Comes | Called off by",
    "dish refused | Kitchen service | Order | service | set the order to cancelled | at-least-once, per order | calls off: place Order",
    "order placed | Order | service | Mail worker | open | at-least-once, per order | –",
    "Service | Events out | Written with the change, in | Events in | What it has handled, in",
    "Kitchen service | 1 | no tables planned | 0 | –",
    "Mail worker | 0 | – | 1 | no tables planned",
    "Order | service | 1 | none planned | 1 | none planned",
    "- dish refused: the order is taken back when the kitchen has run out",
  ]);
});

it("names who relies on whom, what that one may ask in turn, and says where no operation is for it", async () => {
  expect(await sectionOf("Contract Tests", ...kitchen)).toEqual([
    "### In the pipelines of both sides",
    "Consumer | Provider | What it does there | Held to, whoever owns the row | Waits | Which may itself ask",
    "Kitchen service | Order | service | looks up orders | open: no operation | – | Orders database (500 ms)",
    "### Of events",
    "Consumer | Producer | Reads the fields of",
    "Order | service | Kitchen service | dish refused",
    "Mail worker | Order | service | order placed",
  ]);
});

it("says how services trust each other, and which pipeline a change sets off", async () => {
  const folders = ["src", "tests"].map((name) =>
    given(architecture.folder, `kitchen-${name}`, {
      path: `services/kitchen/${name}`,
      purpose: "dishes",
      component: "architecture/component#kitchen-service",
      lifecycle: "new",
    }),
  );
  const trust = await sectionOf("Cross-Cutting Concerns", ...kitchen);
  expect(trust).toContain("### Between services, without mTLS");
  expect(trust).toContain("#### By signed token");
  expect(trust).toContain("Kitchen service | Order | service | internal");
  expect(await sectionOf("Deployment Strategy", ...kitchen, ...folders)).toContain(
    "Kitchen service | services/kitchen/** | – | – | Order | service | –",
  );
});

it("says nothing where there are no services", async () => {
  const monolith = component("api", "API", { kind: "module" });
  const { sections } = await planTester({ plugins: [plugin] })
    .with(monolith)
    .run();
  expect(sections).toEqual([]);
});

it("wishes for technologies and forces none but its style", async () => {
  const { plan } = await planTester({ plugins: [plugin] }).run();
  const required = plan
    .get(decision.preference)
    .filter(({ data: { strength } }) => strength === "require" || strength === "forbid");
  expect(required.map(({ id }) => id)).toEqual(["microservices.style.microservices"]);
});
