import type { DataOf, Ref } from "@planc/core";
import { architecture, brief, cost, data, deployment, type Unit } from "@planc/core/ir";
import { chosen, given } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, load, sectionOf } from "./fixtures/orders.ts";

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
    "- Memory: 0.512 GB (stated)",
    "- Timeout: 10 s, in whole seconds: its callers wait 10,000 ms",
    "- Environment variables: address and signed request of Ledger, address and signed request of Queue",
    "- Cold start: API gateway waits for it, within response time < 300 ms",
  ]);
});

it("lists the settings of a function once they are planned", async () => {
  const setting = given(deployment.setting, "order-functions.queue-url", {
    name: "QUEUE_URL",
    kind: "secret",
    type: "url",
    of: "architecture/component#order-functions",
    units: ["deployment/unit#order-functions"],
    purpose: "where mails are queued",
    source: "secret store",
    owner: "team",
    varies: true,
  });
  const unit = given(deployment.unit, "order-functions", {
    name: "Order functions",
    kind: "function",
    components: ["architecture/component#order-functions"],
    platform: "Functions",
  });
  expect(await sectionOf("Function Decomposition", setting, unit)).toContain(
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
    "No workflow: nothing that functions do together has to be undone by them; what a flow has reached stands in its rows.",
    "Flow | Functions | Waited for | Handed on | Failures told",
    "Place an order | Order functions, Mail functions | 0 | 1 | 0",
  ]);
});

const step = (from: string, to: string, message: string, mode: "sync" | "async" | "reply") => ({
  from: `architecture/component#${from}` as const,
  to: `architecture/component#${to}` as const,
  message,
  mode,
});

it("adds up the calls of one flow alone, up to the answer, and says where a caller gives up before", async () => {
  const flow = (id: string, steps: DataOf<typeof architecture.flow>["steps"]) =>
    given(architecture.flow, id, { name: id, trigger: "test", steps, failures: [] });
  const told = await sectionOf(
    "Function Decomposition",
    flow("short", [step("order-functions", "ledger", "write", "sync")]),
    flow("long", [
      step("order-functions", "ledger", "read", "sync"),
      step("order-functions", "api-gateway", "read", "reply"),
      step("order-functions", "ledger", "write behind the answer", "sync"),
    ]),
  );
  expect(told).toContain(
    "- Timeout: 13 s, in whole seconds: its callers wait 10,000 ms; long takes it longest, up to its answer, where each call is as slow as it may be: 12,000 (Ledger) = 12,000 ms, more than its caller waits, who gives up before",
  );
});

it("shows what a workflow has done, what undoes it and what a run costs", async () => {
  const workflow = given(architecture.workflow, "order-placed", {
    name: "Place an order",
    flow: "architecture/flow#place-order",
    event: "architecture/event#order-placed",
    starter: "architecture/component#order-functions",
    engine: "architecture/component#queue",
    parts: [
      {
        by: "architecture/component#mail-functions",
        does: "write",
        timeout: { value: 10, unit: "s" },
        failing: "undo",
      },
    ],
    undoing: [{ by: "architecture/component#mail-functions", does: "write that it is off" }],
    file: "workflows/order-placed.asl.json",
  });
  const transitions = given(cost.price, "any.transitions", {
    technology: "any",
    service: "Any",
    kind: "transitions",
    of: "a million transitions",
    price: { value: 25, unit: "USD/unit" },
    read: "2026-11-30",
    source: "a list of the test",
  });
  const told = await sectionOf("Workflow Orchestration", ...load, workflow, transitions);
  expect(told.slice(1, 6)).toEqual([
    "### Place an order",
    "Order functions starts it upon order placed and waits for nothing. workflows/order-placed.asl.json",
    "Part | By | Waits | Where it fails for good | Undone by",
    "write | Mail functions | 10 s | undone | write that it is off",
    "Undone in this order, each whatever becomes of the others: Mail functions (write that it is off).",
  ]);
  expect(told[6]).toBe(
    "A run in which nothing fails takes 2 transitions, 50 USD for a million of them; each repeat is one more.",
  );
});

it("counts executions at once against the connections of the database", async () => {
  const told = await sectionOf("Concurrency and Connections", ...load);
  expect(told.slice(1)).toEqual([
    "Order functions | 20 req/s | 4 | 240 = 20 × 12 s | yes",
    "Connections to Ledger, one for each execution: 4 at peak, 240 when it answers slowly; the limit is 100, of PostgreSQL where nobody sets max_connections: they fit at peak and not when it is slow, so which of two is open: a pool in front of it, as PgBouncer is, or 100 executions at once over all functions.",
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
  expect(told.join("\n")).toContain("- All calls: 49 USD a month");
  expect(told.join("\n")).toContain(
    "- One program on Pier containers that does the same: 36 USD a month for each instance",
  );
  expect(told.join("\n")).toContain("planned are 10, so that containers are cheaper");
});

it("allows what nobody waits for all that its flow calls, and something to spare", async () => {
  const behind = given(architecture.connection, "mail-functions.ledger", {
    from: "architecture/component#mail-functions",
    to: "architecture/component#ledger",
    purpose: "reads what a mail is about",
    protocol: "wire",
    mode: "async",
    carries: [],
    class: "internal",
    encrypted: true,
    authentication: "none",
    timeout: { value: 2, unit: "s" },
    remote: true,
  });
  const mailed = given(architecture.flow, "mailed", {
    name: "Mail",
    trigger: "an order was placed",
    steps: [
      step("queue", "mail-functions", "the order", "async"),
      step("mail-functions", "ledger", "take it up", "sync"),
      step("ledger", "mail-functions", "taken", "reply"),
      step("mail-functions", "ledger", "write that it was sent", "sync"),
    ],
    failures: [],
  });
  const told = await sectionOf("Function Decomposition", behind, mailed);
  expect(told.find((line) => line.startsWith("- Timeout"))).toBe(
    "- Timeout: 5 s, in whole seconds: nobody waits for it, and 1,000 ms are to spare; Mail takes it longest, up to its answer, where each call is as slow as it may be: 2,000 (Ledger) + 2,000 (Ledger) = 4,000 ms",
  );
});

it("has the clock start what sends on from an outbox, and names the language of the server alone", async () => {
  const told = await sectionOf(
    "Function Decomposition",
    given(data.store, "ledger", {
      component: "architecture/component#ledger",
      model: "relational",
      engine: "postgresql",
    }),
    given(data.column, "outbox.id", {
      table: "data/table#outbox",
      name: "id",
      type: "uuid",
      logical: "uuid",
      nullable: false,
      generated: false,
    }),
    given(data.table, "outbox", {
      name: "order_outbox_events",
      columns: ["data/column#outbox.id"],
      comment: "what is not sent yet",
      store: "data/store#ledger",
      owner: "architecture/component#order-functions",
      lifecycle: "new",
    }),
    ...chosen("language.elm", "elm", {
      name: "Elm",
      basis: "only",
      topic: "decision/topic#language",
      purpose: "Language of the web client",
    }),
  );
  expect(told).toContain("  - each minute, from order_outbox_events");
  expect(told.some((line) => line.startsWith("- Runtime") && line.includes("Elm"))).toBe(false);
});

it("lists what runs beside the calls and is in no sum of them", async () => {
  const told = await sectionOf(
    "Cost",
    ...load,
    component("ice", "Ice store", { kind: "cache", technology: "Cold cache" }),
    component("pier", "Pier queue", { kind: "broker", technology: "Pier Queues" }),
    given(cost.price, "pier.requests", {
      technology: "pier",
      service: "Pier Queues",
      kind: "requests",
      of: "a million requests",
      price: { value: 0.4, unit: "USD/unit" },
      read: "2026-11-30",
      source: "a list of the test",
    }),
  );
  expect(told).toContain("Ice store | Cold cache | no price read");
  expect(told).toContain("Pier queue | Pier Queues | 0.4 requests");
});
