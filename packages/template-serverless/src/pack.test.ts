import type { DataOf, Draft } from "@planc/core";
import { api, architecture, brief, decision, deployment, performance } from "@planc/core/ir";
import { loadPack, packPlugin } from "@planc/template-packs";
import { outlineText } from "@planc/template-packs/testing";
import { chosen, given, planTester, testPluginContract } from "@planc/testkit";
import { expect, it } from "vitest";
import { serverlessPack } from "./index.ts";

const plugin = packPlugin(serverlessPack, { chosen: true });

const amount = (value: number, unit: "vCPU" | "MB" | "count") => ({
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
    kind: "function",
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
  more: Partial<DataOf<typeof architecture.connection>>,
) =>
  given(architecture.connection, `${from}.${to}`, {
    from: `architecture/component#${from}`,
    to: `architecture/component#${to}`,
    purpose: "hands over orders",
    protocol: "HTTPS",
    mode: "sync",
    carries: [],
    class: "internal",
    encrypted: true,
    authentication: "signed request",
    remote: true,
    ...more,
  });

const nodes = [
  given(brief.concept, "order", { name: "Order", role: "stored" }),
  component("api-gateway", "API gateway", { kind: "gateway" }),
  component("order-functions", "Order functions", {}),
  component("mail-functions", "Mail functions", {}),
  component("queue", "Queue", { kind: "broker" }),
  connection("api-gateway", "order-functions", { timeout: { value: 10, unit: "s" } }),
  connection("order-functions", "queue", { mode: "async", purpose: "queues mails" }),
  connection("queue", "mail-functions", { mode: "async", authentication: "none" }),
  connection("mail-functions", "api-gateway", { mode: "async", authentication: "none" }),
  given(api.resource, "orders", { name: "Orders", path: "/orders" }),
  given(api.operation, "place-order", {
    operationId: "placeOrder",
    method: "post",
    path: "/orders",
    resource: "api/resource#orders",
    summary: "x",
    effect: "create",
    access: { kind: "public", because: "a test" },
    realises: [],
    component: "architecture/component#order-functions",
    parameters: [],
    success: 201,
    errors: [],
    paginated: false,
    idempotency: "key",
    lifecycle: "new",
  }),
  given(architecture.event, "order-placed", {
    name: "order placed",
    concept: "brief/concept#order",
    producer: "architecture/component#order-functions",
    consumers: ["architecture/component#mail-functions"],
    delivery: "at-least-once",
    ordering: "per order",
    because: "mail may wait",
  }),
  ...["language", "cache"].flatMap((topic) =>
    chosen(topic, "x", { name: `Chosen ${topic}`, version: "7", basis: "only" }),
  ),
  given(deployment.shape, "order-functions", {
    component: "architecture/component#order-functions",
    cpu: amount(1, "vCPU"),
    memory: amount(512, "MB"),
    concurrency: amount(1, "count"),
  }),
  given(performance.target, "all.response-time", {
    name: "response time",
    measure: "response-time",
    comparator: "<",
    value: { value: 300, unit: "ms" },
    condition: "at peak",
    applies: [],
    method: "at the gateway",
  }),
];

it("is a pack that can be loaded", async () => {
  expect(await loadPack(serverlessPack, { core: "0.0.0" })).toEqual({ pack: serverlessPack });
});

testPluginContract(plugin, {
  cases: [
    { name: "no functions", nodes: [] },
    { name: "functions", nodes },
  ],
  untested: {
    "template-failed": "the template of this pack does not fail",
    "link-outside": "the template of this pack has no such link",
  },
});

const outlineOf = async (...more: readonly Draft[]) => {
  const { sections } = await planTester({ plugins: [plugin] })
    .with(...nodes, ...more)
    .run();
  return outlineText(sections[0]?.data.blocks);
};

it("tells of each function what starts it, what it runs on and who waits for it", async () => {
  expect(await outlineOf()).toEqual([
    "### Mail functions",
    "- Trigger:",
    "  - event order placed, at-least-once: the same one may come again",
    "  - Queue by HTTPS: hands over orders",
    "- Runtime: Chosen language 7",
    "- Environment variables: address of API gateway",
    "- Cold start: nobody waits for it",
    "### Order functions",
    "- Trigger:",
    "  - HTTP: POST /orders",
    "  - API gateway by HTTPS: hands over orders",
    "- Runtime: Chosen language 7",
    "- Memory and timeout: 512 MB; API gateway gives up after 10 s",
    "- Environment variables: address and credential of Queue",
    "- Cold start: API gateway waits for it, within response time < 300 ms",
  ]);
});

it("lists the settings of a function once they are planned", async () => {
  const setting = given(deployment.setting, "order-functions.queue-url", {
    name: "QUEUE_URL",
    kind: "secret",
    of: "architecture/component#order-functions",
    purpose: "where mails are queued",
    source: "secret store",
  });
  expect(await outlineOf(setting)).toContain("- Environment variables: QUEUE_URL (secret)");
});

it("wishes for technologies and forces none but its style", async () => {
  const { plan } = await planTester({ plugins: [plugin] }).run();
  const required = plan
    .get(decision.preference)
    .filter(({ data: { strength } }) => strength === "require" || strength === "forbid");
  expect(required.map(({ id }) => id)).toEqual(["serverless.style.serverless"]);
});
