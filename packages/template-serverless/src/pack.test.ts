import type { DataOf, Draft, Ref } from "@planc/core";
import {
  api,
  architecture,
  brief,
  cost,
  data,
  decision,
  deployment,
  performance,
  type Unit,
  workload,
} from "@planc/core/ir";
import { loadPack, packPlugin } from "@planc/template-packs";
import { outlineText } from "@planc/template-packs/testing";
import { chosen, given, planTester, testPluginContract } from "@planc/testkit";
import { expect, it } from "vitest";
import { serverlessPack } from "./index.ts";

const plugin = packPlugin(serverlessPack, { chosen: true });

const amount = (value: number, unit: "vCPU" | "GB-memory" | "count") => ({
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
  component("ledger", "Ledger", { kind: "relational-store" }),
  connection("order-functions", "ledger", { timeout: { value: 12, unit: "s" } }),
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
    memory: amount(0.512, "GB-memory"),
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

const load = [
  given(workload.load, "peak-request-rate", {
    measure: "peak-request-rate",
    title: "Requests per second, peak",
    figure: {
      value: 20,
      unit: "req/s",
      formula: "users / (responseTime + thinkTime)",
      inputs: [
        { name: "users", value: 204, unit: "users" },
        { name: "responseTime", value: 0.2, unit: "s" },
        { name: "thinkTime", value: 10, unit: "s" },
      ],
    },
  }),
  given(workload.load, "request-rate", {
    measure: "request-rate",
    title: "Requests per second, average",
    figure: { value: 10, unit: "req/s", formula: "given", inputs: [] },
  }),
  given(workload.mix, "place-order", {
    operation: "api/operation#place-order",
    share: { value: 1, unit: "ratio", formula: "given", inputs: [] },
    rate: { value: 20, unit: "req/s", formula: "given", inputs: [] },
    reads: false,
  }),
  given(data.store, "ledger", {
    component: "architecture/component#ledger",
    model: "relational",
    engine: "postgresql",
  }),
  given(architecture.flow, "place-order", {
    name: "Place an order",
    trigger: "somebody orders",
    steps: [
      {
        from: "architecture/component#api-gateway",
        to: "architecture/component#order-functions",
        message: "place an order",
        mode: "sync",
      },
      {
        from: "architecture/component#order-functions",
        to: "architecture/component#mail-functions",
        message: "order placed",
        mode: "async",
      },
    ],
    failures: [],
  }),
];

it("is a pack that can be loaded", async () => {
  expect(await loadPack(serverlessPack, { core: "0.0.0" })).toEqual({ pack: serverlessPack });
});

testPluginContract(plugin, {
  cases: [
    { name: "no functions", nodes: [] },
    { name: "functions", nodes: [...nodes, ...load] },
  ],
  untested: {
    "template-failed": "the template of this pack does not fail",
    "link-outside": "the template of this pack has no such link",
  },
});

const sectionOf = async (title: string, ...more: readonly Draft[]) => {
  const { sections } = await planTester({ plugins: [plugin] })
    .with(...nodes, ...more)
    .run();
  return outlineText(sections.find(({ data }) => data.title === title)?.data.blocks);
};

it("tells of each function what starts it, what it runs on and who waits for it", async () => {
  expect(await sectionOf("Function Decomposition")).toEqual([
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
    "- Memory: 512 MB (stated)",
    "- Timeout: 10 s, the next whole second: no caller waits longer than 10,000 ms; each of its own calls once, and as slow as it may be: 12,000 (Ledger) = 12,000 ms, more than a caller waits where all of them follow one another: open which do",
    "- Environment variables: address and signed request of Ledger, address and signed request of Queue",
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
  expect(await sectionOf("Function Decomposition", setting)).toContain(
    "- Environment variables: QUEUE_URL (secret)",
  );
});

it("says what a function that no call reaches is started by", async () => {
  const night = component("night-functions", "Night functions", {
    scaling: "started each minute by a clock",
  });
  const idle = component("idle-functions", "Idle functions", {});
  const told = await sectionOf("Function Decomposition", night, idle);
  expect(told).toContain("  - started each minute by a clock");
  expect(told).toContain("- Trigger: open, nothing in the plan starts it");
});

it("names who takes an event, and what a second one is known by", async () => {
  expect((await sectionOf("Event Sources and Processing")).slice(-2)).toEqual([
    "Event | Source | Taken by | Handed over | Comes | A second one is known by",
    "order placed | Order functions | Mail functions | Queue | at-least-once, per order | nothing",
  ]);
});

it("tells which flows go over several functions, and whether somebody waits", async () => {
  expect(await sectionOf("Workflow Orchestration", ...load)).toEqual([
    "No state machine was asked for: what a flow has reached stands in its rows.",
    "Flow | Functions | Waited for | Handed on | Failures told",
    "Place an order | Order functions, Mail functions | 0 | 1 | 0",
  ]);
});

it("counts executions at once against the connections of the database", async () => {
  const told = await sectionOf("Concurrency and Connections", ...load);
  expect(told.slice(1)).toEqual([
    "Order functions | 20 req/s | 4 | 200 = 20 × 10 s | yes",
    "Connections to Ledger, one for each execution: 4 at peak, 200 when it answers slowly; the limit is 100, of PostgreSQL where nobody sets max_connections: they fit at peak and not when it is slow, so a pool in front of the database or a cap on executions at once (100 over all functions) is due.",
  ]);
});

const figure = (value: number, unit: Unit) => ({
  value,
  unit,
  formula: "given",
  inputs: [{ name: "given", value, unit }],
});

it("computes no cost without prices", async () => {
  const told = await sectionOf("Cost", ...load);
  expect(told.slice(1, 3)).toEqual([
    "Order functions | 0.512 GB | not known | not computed | 26.28 | not computed | not computed",
    "- A million calls: not computed, as no price of the platform is known",
  ]);
});

it("tells what a million calls and a month cost, and from which load on a container is cheaper", async () => {
  const turn = (of: Ref, id: string) =>
    given(cost.breakEven, id, {
      of,
      technology: "any",
      service: "Pier containers",
      container: figure(36, "USD/month"),
      rate: figure(7.3, "req/s"),
      serves: figure(21, "req/s"),
      cheaper: "containers",
    });
  const told = await sectionOf(
    "Cost",
    ...load,
    given(brief.product, {
      name: "Harbour",
      summary: "Takes orders.",
      kinds: ["api-service"],
      scope: "system",
    }),
    given(cost.call, "order-functions", {
      component: "architecture/component#order-functions",
      duration: figure(0.2, "s"),
      million: figure(1.87, "USD/million"),
      monthly: figure(49.1, "USD/month"),
    }),
    turn("architecture/component#order-functions", "order-functions"),
    turn("brief/product#product", "product"),
  );
  expect(told[1]).toBe(
    "Order functions | 0.512 GB | 0.2 | 1.87 | 26.28 | 49.1 | 7.3 req/s; planned 10",
  );
  expect(told.join("\n")).toContain("- All of them: 49 USD a month");
  expect(told.join("\n")).toContain(
    "- One program on Pier containers that does the same: 36 USD a month for each instance",
  );
  expect(told.join("\n")).toContain("planned are 10, so that containers are cheaper");
});

it("wishes for technologies and forces none but its style", async () => {
  const { plan } = await planTester({ plugins: [plugin] }).run();
  const required = plan
    .get(decision.preference)
    .filter(({ data: { strength } }) => strength === "require" || strength === "forbid");
  expect(required.map(({ id }) => id)).toEqual(["serverless.style.serverless"]);
});
