import type { DataOf } from "@planc/core";
import { api, architecture, brief, decision } from "@planc/core/ir";
import { loadPack, packPlugin } from "@planc/template-packs";
import { outlineText } from "@planc/template-packs/testing";
import { given, planTester, testPluginContract } from "@planc/testkit";
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
const connection = (from: string, to: string, purpose: string) =>
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
  });

const nodes = [
  given(brief.concept, "order", { name: "Order", role: "stored" }),
  component("api", "API", { kind: "service" }),
  component("catalog-module", "Catalogue module", { inside: "architecture/component#api" }),
  component("order-module", "Order module", {
    inside: "architecture/component#api",
    owns: ["brief/concept#order"],
  }),
  component("database", "Database", { kind: "relational-store" }),
  connection("order-module", "catalog-module", "asks for prices"),
  connection("order-module", "database", "keeps orders"),
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
    consumers: ["architecture/component#catalog-module"],
    delivery: "at-least-once",
    ordering: "per order",
    because: "stock may be counted later",
  }),
  given(architecture.growth, "order-module", {
    factor: 10,
    change: "the order module becomes a service",
    of: "architecture/component#order-module",
    trigger: { value: 800, unit: "req/s", formula: "given", inputs: [] },
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

it("tells of each module what it offers, owns and may call, and when it leaves", async () => {
  const { sections } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .run();
  expect(outlineText(sections[0]?.data.blocks)).toEqual([
    "### Catalogue module",
    "- Public interface:",
    "  - to Order module: asks for prices",
    "- Allowed dependencies: none on other modules",
    "### Order module",
    "- Public interface:",
    "  - GET /orders",
    "  - events order placed",
    "- Owned concepts: Order",
    "- Allowed dependencies:",
    "  - Catalogue module: asks for prices",
    "- Extraction trigger: the order module becomes a service, due at 800 req/s",
  ]);
});

it("wishes for technologies and forces none but its style", async () => {
  const { plan } = await planTester({ plugins: [plugin] }).run();
  const required = plan
    .get(decision.preference)
    .filter(({ data: { strength } }) => strength === "require" || strength === "forbid");
  expect(required.map(({ id }) => id)).toEqual(["modular-monolith.style.modular-monolith"]);
});
