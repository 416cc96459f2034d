import { figureOf } from "@planc/core";
import { api, architecture, brief } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { operation } from "../fixtures/build.ts";
import { call, inline, provider, queued, surroundings } from "../fixtures/integrated.ts";
import plugin from "../plugin.ts";

const ref = "integration/call#api.bank.charge";
const workflow = [
  given(brief.concept, "order", { name: "Order", role: "stored" }),
  given(architecture.event, "order-placed", {
    name: "order placed",
    concept: "brief/concept#order",
    producer: "architecture/component#api",
    consumers: [],
    delivery: "at-least-once",
    ordering: "per order",
    because: "test",
  }),
  given(architecture.workflow, "order", {
    name: "Place an order",
    flow: "architecture/flow#order",
    event: "architecture/event#order-placed",
    starter: "architecture/component#api",
    engine: "architecture/component#store",
    parts: [{ by: "architecture/component#api", does: "charge", failing: "undo" }],
    undoing: [],
  }),
];
const perSecond = (value: number) => figureOf("peak", "req/s", { peak: { value, unit: "req/s" } });

ruleTester(plugin, "retry-beyond-wait")
  .valid([
    {
      name: "all attempts fit",
      nodes: [...surroundings, provider(), call({ retry: inline(9_000) })],
    },
    {
      name: "repeats of a queue are waited for by nobody",
      nodes: [...surroundings, provider(), call({ retry: queued, awaited: "nobody" })],
    },
  ])
  .invalid([
    {
      name: "all attempts take longer than the caller waits",
      nodes: [...surroundings, provider(), call({ retry: inline(12_000) })],
      findings: [
        {
          code: "integrations/retry-beyond-wait",
          ref,
          message:
            /^API tries charge a card at Bank for up to 12000 ms, and .* waited for 10000 ms/,
        },
      ],
    },
    {
      name: "who waits outside gives up first",
      nodes: [
        ...surroundings,
        provider(),
        call({
          retry: inline(9_000),
          within: [
            { connection: "architecture/connection#web.api", wait: { value: 5, unit: "s" } },
          ],
        }),
      ],
      findings: [{ code: "integrations/retry-beyond-wait", ref, message: /5000 ms/ }],
    },
  ]);

ruleTester(plugin, "retried-at-two-layers")
  .valid([
    {
      name: "a queue alone repeats",
      nodes: [...surroundings, provider(), call({ retry: queued })],
    },
    {
      name: "a question that nobody waits for is asked again at once",
      nodes: [
        ...surroundings,
        provider(),
        call({ retry: inline(900), awaited: "nobody", effect: "read" }),
      ],
    },
  ])
  .invalid([
    {
      name: "a job is repeated inline and by its queue",
      nodes: [...surroundings, provider(), call({ retry: inline(900), awaited: "nobody" })],
      findings: [
        { code: "integrations/retried-at-two-layers", ref, message: /the queue that the job/ },
      ],
    },
    {
      name: "a part of a workflow is repeated by its caller as well",
      nodes: [
        ...surroundings,
        provider(),
        call({ retry: inline(900), flows: ["architecture/flow#order"] }),
        ...workflow,
      ],
      findings: [
        { code: "integrations/retried-at-two-layers", ref, message: /workflow “Place an order”/ },
      ],
    },
  ]);

ruleTester(plugin, "repeat-counts-twice")
  .valid([
    { name: "a key tells a repeat", nodes: [...surroundings, provider(), call({ retry: queued })] },
    {
      name: "a question counts never",
      nodes: [
        ...surroundings,
        provider(),
        call({ retry: queued, effect: "read", idempotency: { kind: "none", risk: "none." } }),
      ],
    },
    {
      name: "a message that comes twice is judged better than none",
      nodes: [
        ...surroundings,
        provider(),
        call({
          retry: queued,
          effect: "message",
          idempotency: { kind: "none", risk: "shown twice", accepted: true },
        }),
      ],
    },
  ])
  .invalid([
    {
      name: "the key is forgotten before the last repeat",
      nodes: [
        ...surroundings,
        provider(),
        call({
          retry: {
            ...queued,
            span: figureOf("span", "s", { span: { value: 7200, unit: "s" } }),
          },
          idempotency: {
            kind: "key",
            at: "header Key",
            from: "order id",
            remembers: { value: 1, unit: "h" },
          },
        }),
      ],
      findings: [
        { code: "integrations/repeat-counts-twice", ref, message: /forgets the key after 1 h/ },
      ],
    },
    {
      name: "nothing tells a repeat",
      nodes: [
        ...surroundings,
        provider(),
        call({ retry: queued, idempotency: { kind: "none", risk: "it may have been paid" } }),
      ],
      findings: [{ code: "integrations/repeat-counts-twice", ref, message: /may have been paid/ }],
    },
  ]);

const unguarded = { kind: "none", because: "test" } as const;
ruleTester(plugin, "call-unguarded")
  .valid([
    {
      name: "a breaker holds",
      nodes: [...surroundings, provider(), call({ peak: perSecond(50) })],
    },
    {
      name: "the bulkhead is large enough",
      nodes: [...surroundings, provider(), call({ breaker: unguarded, peak: perSecond(0.4) })],
    },
  ])
  .invalid([
    {
      name: "more wait than are let in",
      nodes: [...surroundings, provider(), call({ breaker: unguarded, peak: perSecond(5) })],
      findings: [{ code: "integrations/call-unguarded", ref, message: /up to 20 requests/ }],
    },
  ]);

ruleTester(plugin, "change-apart-from-call")
  .valid([
    {
      name: "the job of the call is written with the change",
      nodes: [
        ...surroundings,
        provider(),
        call({
          flows: ["architecture/flow#order"],
          together: { how: "one transaction", flow: "architecture/flow#order" },
        }),
      ],
    },
  ])
  .invalid([
    {
      name: "a change and a call that nothing joins",
      nodes: [...surroundings, provider(), call({ flows: ["architecture/flow#order"] })],
      findings: [{ code: "integrations/change-apart-from-call", ref, message: /“order” changes/ }],
    },
  ]);

const answered = (status: number) =>
  call({
    answers: [
      { does: "retry", operation: "api/operation#buy-ticket", problem: "unavailable", status },
    ],
  });
const operations = operation("buyTicket", "buy-ticket", 1, { realises: [] })
  .filter((each) => each.slot === api.operation.id)
  .concat(given(api.resource, "tickets", { name: "Tickets", path: "/tickets" }));
ruleTester(plugin, "outages")
  .valid([
    {
      name: "a flow and the contract say it",
      nodes: [...surroundings, provider(), answered(503), ...operations],
    },
    {
      name: "nobody waits",
      nodes: [
        ...surroundings,
        provider(),
        call({ awaited: "nobody", fallback: { text: "later" } }),
      ],
    },
  ])
  .invalid([
    {
      name: "no flow says what is seen",
      nodes: [...surroundings, provider(), call({ fallback: { text: "an error" } })],
      findings: [{ code: "integrations/outage-unseen", message: /Bank \(charge a card\)/ }],
    },
    {
      name: "the contract has no status for it",
      nodes: [...surroundings, provider(), answered(500), ...operations],
      findings: [{ code: "integrations/outage-not-in-contract", message: /for buyTicket waits/ }],
    },
  ]);

const held = {
  ...queued,
  never: ["no answer in time, held until somebody has looked"],
};
const stating = (text: string) =>
  given(brief.requirement, "FR-9", { key: "FR-9", kind: "functional", text });

ruleTester(plugin, "stated-repeat-held")
  .valid([
    {
      name: "the text has answers alone repeated",
      nodes: [
        ...surroundings,
        stating("Retry 429 and 503. Never retry 400."),
        provider(),
        call({ retry: held, awaited: "nobody" }),
      ],
    },
    {
      name: "a silence is repeated as stated",
      nodes: [
        ...surroundings,
        stating("Retry timeouts, 429 and 503. Never retry 400."),
        provider(),
        call({ retry: queued, awaited: "nobody" }),
      ],
    },
  ])
  .invalid([
    {
      name: "what is stated would count twice",
      nodes: [
        ...surroundings,
        stating("Retry timeouts, 429 and 503. Never retry 400."),
        provider(),
        call({ retry: held, awaited: "nobody" }),
      ],
      findings: [
        {
          code: "integrations/stated-repeat-held",
          ref,
          message: /^FR-9 has “charge a card” at Bank/,
        },
      ],
    },
  ]);
