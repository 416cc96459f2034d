import type { DataOf, Draft } from "@planc/core";
import { api, architecture, brief, data, decision, performance } from "@planc/core/ir";
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
    carries: [],
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
    replicas: amount(2, "instances"),
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
    "- Consumes:",
    "  - order placed of Order | service, at-least-once, in order per order",
    "### Order | service",
    "- Business capability: places orders; cancels orders",
    "- Data ownership: Order in orders",
    "- API contract: DELETE /orders, GET /orders, and 1 more",
    "- Publishes: order placed",
    "- Dependencies:",
    "  - Orders database: reads and writes orders (PostgreSQL wire protocol, sync, password, gives up after 500 ms)",
    "- Scaling: 2 × for 40 req/s at peak, 60 % of the processor",
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
    "Event | Begun by | Then, each in a transaction of its own | Called off by",
    "dish refused | Kitchen service | Order | service: set the order to cancelled | it calls off: place Order",
    "order placed | Order | service | Mail worker: what it does is open | –",
    "Service | Events out | Written with the change, in | Events in | What it has handled, in",
    "Kitchen service | 1 | none planned | 0 | –",
    "Mail worker | 0 | – | 1 | none planned",
    "Order | service | 1 | none planned | 1 | none planned",
    "- dish refused: the order is taken back when the kitchen has run out",
  ]);
});

it("names who relies on whom, and says where no operation is for it", async () => {
  expect(await sectionOf("Contract Tests", ...kitchen)).toEqual([
    "Consumer | Provider | What it does there | Held to | Waits",
    "Kitchen service | Order | service | looks up orders | open: no operation of the contract is for it | ",
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
  expect(trust).toContain("No caller shows a certificate (mutual TLS).");
  expect(trust).toContain("signed token | Kitchen service → Order | service (internal)");
  expect(await sectionOf("Deployment Strategy", ...kitchen, ...folders)).toContain(
    "Kitchen service | services/kitchen/** | not computed | – | Order | service | –",
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
