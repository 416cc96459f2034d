import { type Draft, usualBreaker } from "@planc/core";
import { brief, integration, workload } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, connection, flow, operation } from "../fixtures/build.ts";
import { ferry, harbour } from "../fixtures/ferry.ts";
import plugin from "../plugin.ts";

async function callsOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return new Map(plan.get(integration.call).map(({ id, data }) => [id, data]));
}

it("makes one call of each thing that flows ask, with who waits for it", async () => {
  const calls = await callsOf(...ferry);
  expect([...calls].map(([id, call]) => [id, call.awaited, call.endpoint?.path])).toEqual([
    ["api.stripe.read-state", "nobody", "/v1/payment_intents/{id}"],
    ["api.stripe.start-payment", "person", "/v1/payment_intents"],
    [
      "worker.twilio.hand-over-text-messages",
      "nobody",
      "/2010-04-01/Accounts/{AccountSid}/Messages.json",
    ],
  ]);
});

it("counts what begins a payment, by the provider's own operations", async () => {
  const calls = await callsOf(...ferry);
  expect([...calls].flatMap(([id, call]) => (call.beginsPayment ? [id] : []))).toEqual([
    "api.stripe.start-payment",
  ]);
});

it("repeats within the wait where somebody waits, and from the queue where nobody does", async () => {
  const calls = await callsOf(...ferry);
  const start = calls.get("api.stripe.start-payment");
  expect(start?.retry).toMatchObject({ layer: "inline", attempts: 2, jitter: "full" });
  expect(start?.timeout).toEqual({ value: 4.5, unit: "s" });
  expect(start?.retry.layer === "inline" && start.retry.longest.value).toBe(10_000);
  const send = calls.get("worker.twilio.hand-over-text-messages");
  expect(send?.retry).toMatchObject({ layer: "queue", repeats: 4 });
  expect(send?.timeout).toEqual({ value: 10, unit: "s" });
});

it("is waited for on the ways of its flows alone, not by who asks for something else", async () => {
  const soon = { timeout: { value: 1, unit: "s" } } as const;
  const calls = await callsOf(
    ...ferry,
    component("door", "gateway"),
    component("clerk", "service"),
    connection("door", "api", { ...soon, eachRequest: true }, ".sessions"),
    connection("clerk", "api", soon),
  );
  expect(calls.get("api.stripe.start-payment")?.within).toEqual([
    { connection: "architecture/connection#web.api", wait: { value: 11, unit: "s" } },
  ]);
});

it("repeats once within the wait, under its key, beside jobs that repeat by decision", async () => {
  const calls = await callsOf(...ferry, ...chosen("outgoing-calls", "durable-retries"));
  const start = calls.get("api.stripe.start-payment");
  expect(start?.retry).toMatchObject({ layer: "inline", attempts: 2 });
  expect(start?.timeout).toEqual({ value: 4.5, unit: "s" });
  expect(start?.breaker.kind).toBe("none");
});

it("leaves repeats to whoever asked where a breaker alone was decided", async () => {
  const calls = await callsOf(...ferry, ...chosen("outgoing-calls", "breaker-alone"));
  expect(calls.get("api.stripe.start-payment")?.retry.layer).toBe("caller");
  expect(calls.get("api.stripe.start-payment")?.timeout).toEqual({ value: 10, unit: "s" });
});

it("stops jobs as the decision tells it: by five in a row, for a minute", async () => {
  const calls = await callsOf(...ferry, ...chosen("outgoing-calls", "retries-and-breaker"));
  expect(calls.get("worker.twilio.hand-over-text-messages")?.breaker).toEqual({
    kind: "consecutive",
    failures: usualBreaker.failures,
    open: { value: 1, unit: "min" },
    probes: 1,
  });
});

it("costs a share of what is paid where the text states the amount of a payment", async () => {
  const average = given(brief.quantity, "order-value", {
    about: "average ticket",
    kind: "system-target",
    comparator: "~",
    value: 20,
    unit: "USD",
  });
  const factor = given(workload.load, "peak-factor", {
    measure: "peak-factor",
    title: "peak factor",
    figure: {
      value: 8,
      unit: "ratio",
      formula: "given",
      inputs: [{ name: "given", value: 8, unit: "ratio" }],
    },
  });
  const known = ferry.filter(({ id }) => id !== "peak-factor");
  const start = (nodes: readonly Draft[]) =>
    callsOf(...nodes).then((calls) => calls.get("api.stripe.start-payment")?.monthly);
  // Half a payment a second on average, of which 30 cents and 2.9 % of 20 USD are taken.
  expect(await start([...known, factor, average])).toMatchObject({ value: 1_156_320 });
  expect(await start([...known, factor])).toBeUndefined();
});

it("makes the key of the thing and the deed where whoever asks gives none", async () => {
  const calls = await callsOf(
    ...ferry.filter((each) => each.id !== "buy-ticket" || each.slot !== "api/operation"),
    ...operation("buyTicket", "buy-ticket", 4, { idempotency: "natural" }).filter(
      ({ slot }) => slot === "api/operation",
    ),
  );
  expect(calls.get("api.stripe.start-payment")?.idempotency).toMatchObject({
    from: "ticket id + buy + attempt, a new one after a refusal",
  });
});

it("derives the key from the request of whoever waits", async () => {
  const calls = await callsOf(...ferry);
  expect(calls.get("api.stripe.start-payment")?.idempotency).toEqual({
    kind: "key",
    at: "header Idempotency-Key",
    from: "Idempotency-Key of buyTicket",
    remembers: { value: 1, unit: "day" },
  });
  expect(calls.get("worker.twilio.hand-over-text-messages")?.idempotency.kind).toBe("looked-up");
});

it("gives two deeds on one thing two keys", async () => {
  const calls = await callsOf(
    ...ferry.filter((each) => each.id !== "buy-ticket" || each.slot !== "architecture/flow"),
    flow(
      "buy-ticket",
      [
        "passenger>web: buy a ticket",
        "web>api: buy a ticket",
        "api>stripe: authorise the payment of the ticket",
        "api<stripe: authorised",
        "api>stripe: capture the payment of the ticket",
      ],
      { action: "brief/action#buy-ticket" },
    ),
  );
  const keys = [...calls.values()].flatMap(({ operation, endpoint, idempotency }) =>
    idempotency.kind === "key" ? [[operation, endpoint?.path, idempotency.from]] : [],
  );
  expect(keys).toEqual([
    [
      "authorise the payment of the ticket",
      "/v1/payment_intents",
      "Idempotency-Key of buyTicket + authorise",
    ],
    [
      "capture the payment of the ticket",
      "/v1/payment_intents/{id}/capture",
      "Idempotency-Key of buyTicket + capture",
    ],
  ]);
});

it("counts a call as often as what sets its flows off, and reports by what they follow", async () => {
  const calls = await callsOf(...ferry);
  expect(calls.get("api.stripe.start-payment")?.peak).toMatchObject({
    value: 4,
    formula: "buyTicket",
  });
  expect(calls.get("api.stripe.read-state")?.peak?.formula).toBe("buyTicket");
  expect(calls.get("api.stripe.read-state")?.atMost).toBeUndefined();
});

it("counts no more than all changes at peak where nothing says how often", async () => {
  const calls = await callsOf(...ferry, ...harbour);
  const asked = calls.get("api.harbour-office.ask-about-free-berths");
  expect(asked?.atMost).toBe(true);
  expect(asked?.peak).toMatchObject({
    value: 5,
    formula: "peakRequests * (1 - readShare)",
    high: 9,
  });
});

it("lets in half as many more calls at once as are under way at peak", async () => {
  const calls = await callsOf(...ferry);
  // 4 a second, 4.5 s each, and half as many again.
  expect(calls.get("api.stripe.start-payment")?.bulkhead.value).toBe(27);
  expect(calls.get("worker.twilio.hand-over-text-messages")?.bulkhead.value).toBe(8);
});

it("has one breaker for a system, by a share of calls only where nothing was decided", async () => {
  const open = await callsOf(...ferry);
  expect(open.get("api.stripe.start-payment")?.breaker).toMatchObject({
    kind: "rolling",
    window: 20,
  });
  const rare = await callsOf(
    ...ferry.filter((each) => each.slot !== "workload/mix" && each.slot !== "workload/load"),
  );
  expect(rare.get("api.stripe.start-payment")?.breaker.kind).toBe("consecutive");
  const decided = await callsOf(...ferry, ...chosen("outgoing-calls", "retries-and-breaker"));
  expect(decided.get("api.stripe.start-payment")?.breaker).toEqual(
    decided.get("api.stripe.read-state")?.breaker,
  );
});

it("keeps what the flows say is seen, and joins the change with the call", async () => {
  const calls = await callsOf(...ferry);
  expect(calls.get("api.stripe.start-payment")?.fallback).toEqual({
    text: "the ticket stays reserved",
    from: "architecture/flow#buy-ticket",
  });
  expect(calls.get("worker.twilio.hand-over-text-messages")?.together?.how).toContain(
    "one transaction",
  );
});

it("tells who waits by the problems of the contract", async () => {
  const calls = await callsOf(...ferry);
  expect(
    calls.get("api.stripe.start-payment")?.answers.map(({ does, status }) => [does, status]),
  ).toEqual([
    ["ask-user", 402],
    ["retry", 500],
    ["give-up", 500],
    ["fix", 500],
    ["reauthenticate", 500],
  ]);
});

it("exchanges a code of a sign-in once, and fetches keys ahead", async () => {
  const calls = await callsOf(
    ...ferry,
    ...chosen("identity-provider", "auth0", { name: "Auth0" }),
    component("identity", "identity-provider", {
      technology: "Auth0",
      choice: "decision/choice#identity-provider",
    }),
    connection("api", "identity", { authentication: "client secret" }),
    flow("sign-in", [
      "passenger>web: sign in",
      "web>api: come back with the code",
      "api>identity: exchange the code for tokens",
    ]),
  );
  const exchange = [...calls.values()].find(({ operation }) => /code/.test(operation));
  expect(exchange?.retry.layer).toBe("none");
  expect(exchange?.idempotency.kind).toBe("none");
  const fetched = await callsOf(
    ...ferry,
    component("identity", "identity-provider", {
      technology: "Auth0",
      choice: "decision/choice#identity-provider",
    }),
    ...chosen("identity-provider", "auth0", { name: "Auth0" }),
    connection("api", "identity", {
      purpose: "fetches the keys that tokens are signed with",
      authentication: "none, public keys",
    }),
  );
  const keys = [...fetched.values()].find(({ operation }) => /keys/.test(operation));
  expect([keys?.awaited, keys?.retry.layer, keys?.peak]).toEqual(["nobody", "inline", undefined]);
});

it("reads what an archive is read back by as a call of its own, and counts neither at peak", async () => {
  const archive = connection("worker", "files", {
    purpose: "writes the archive of tickets, and reads it back",
    mode: "async",
    authentication: "IAM role",
  });
  const nodes = [
    ...ferry,
    ...chosen("object-storage", "amazon-s3", { name: "Amazon S3" }),
    component("files", "object-store", { choice: "decision/choice#object-storage" }),
    archive,
  ];
  const made = [...(await callsOf(...nodes)).values()].filter(({ connection: on }) =>
    on.endsWith("worker.files"),
  );
  expect(made.map(({ endpoint, peak }) => [endpoint?.method, endpoint?.path, peak])).toEqual([
    ["GET", "/{key}", undefined],
    ["POST", "/{key}?uploads", undefined],
  ]);
});
