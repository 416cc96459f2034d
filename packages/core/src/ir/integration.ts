import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { basis, limit } from "./integration-facts.ts";
import { breaker, idempotency, retry } from "./integration-policy.ts";
import { amount, dataCategory, dataClass, figure, identifier, label, prose } from "./shapes.ts";

/** An external system as the product deals with it: all that is the same for every call. */
export const provider = many(
  "integration/provider",
  z.strictObject({
    component: ref("architecture/component"),
    system: ref("brief/system").optional(),
    choice: ref("decision/choice").optional(),
    name: label,
    purpose: prose,
    /** The entry of the catalogue that its facts come from; a generic one knows only how it is reached. */
    facts: z.strictObject({ key: identifier, generic: z.boolean() }),
    /** We call it; it reports to us; it calls our interface; clients of ours deal with it themselves. */
    directions: z.array(z.enum(["out", "reports", "in", "client"])).min(1),
    protocol: label,
    /** What goes there and what comes from there. */
    data: z.array(
      z.strictObject({
        concept: ref("brief/concept"),
        way: z.enum(["sent", "received"]),
        class: dataClass,
        /** Of these, what the class rests on; none where it is named by its id alone. */
        fields: z.array(
          z.strictObject({
            attribute: ref("brief/attribute"),
            name: label,
            categories: z.array(dataCategory),
          }),
        ),
        personal: z.boolean(),
      }),
    ),
    /** The agreement on processing, where personal data goes there. */
    agreement: z.strictObject({ text: prose, basis }).optional(),
    /** Where it keeps and processes what it gets. */
    region: z.strictObject({ text: prose, basis }).optional(),
    credentials: z.array(
      z.strictObject({
        /** The setting that holds it: `STRIPE_SECRET_KEY`. */
        name: identifier,
        what: prose,
        /** How it is sent. */
        sent: label,
        heldBy: z.array(ref("architecture/component")),
        /** The least rights that the operations in use need. */
        scopes: z.array(label),
        rotation: prose,
        basis,
      }),
    ),
    environments: z.array(
      z.strictObject({
        name: label,
        /** The setting that holds the address, and what it is there. */
        setting: identifier,
        address: label,
      }),
    ),
    sandbox: z.strictObject({
      how: prose,
      /** Values that make it fail or succeed as wanted. */
      values: z.array(z.strictObject({ name: label, value: label, effect: label })),
      basis,
    }),
    version: z.strictObject({
      pinned: label,
      /** Where the pin stands: `header Stripe-Version`. */
      by: label,
      policy: prose,
      basis,
    }),
    limits: z.array(limit),
    /** How one sees that a limit was passed, and what says how long to wait. */
    throttle: z.array(z.strictObject({ signal: label, wait: label, basis })),
    /** What it answers, and what we make of it. */
    errors: z.array(
      z.strictObject({
        signal: label,
        means: prose,
        does: z.enum(["retry", "fix", "ask-user", "give-up", "reauthenticate"]),
        /** Nothing is wrong: who is addressed is gone and forgotten, it was done before, or wants no more. */
        quietly: z.enum(["forget", "done", "suppress"]).optional(),
        /** Calls there that alone are answered so: `POST /v1/refunds`. */
        at: z.array(label).min(1).optional(),
        /** It comes in a report after the call was taken, and answers no call. */
        reported: z.literal(true).optional(),
        basis,
      }),
    ),
    /** Libraries that its callers may take, with what they do by themselves where nothing is set. */
    clients: z
      .array(
        z.strictObject({
          /** `stripe 23.1.0`. */
          library: label,
          /** Repeats of its own, which multiply with ours unless they are off. */
          repeats: z.int().min(0).optional(),
          /** Its own time-out of an attempt. */
          timeout: amount.optional(),
          note: prose.optional(),
          basis,
        }),
      )
      .optional(),
    /** What its documentation or its standard asks of whoever uses it this way, by subject. */
    practices: z.array(z.strictObject({ of: label, rule: prose, basis })).optional(),
    prices: z.array(
      z.strictObject({
        per: label,
        amount: z.number().min(0),
        percent: z.number().min(0).max(100).optional(),
        currency: z.string().length(3),
        region: label,
        plan: label.optional(),
        basis,
      }),
    ),
    /** What takes its place, behind which port. */
    exit: z.strictObject({
      /** Name of the interface that callers use: `PaymentPort`. */
      port: identifier,
      to: z.array(z.strictObject({ to: label, how: prose })),
    }),
    status: z.strictObject({ address: label, basis }).optional(),
    /** What nobody here knows of it, and whoever runs it does. */
    asks: z.array(prose),
  }),
  { summary: "external systems as they are integrated" },
);

export const call = many(
  "integration/call",
  z.strictObject({
    provider: ref("integration/provider"),
    caller: ref("architecture/component"),
    connection: ref("architecture/connection"),
    /** What it does, as the flows say it. */
    operation: label,
    /** Method of the port that callers use: `refundPayment`. */
    method: identifier,
    /** The provider's own operation, where its documentation was read. */
    endpoint: z.strictObject({ method: label, path: z.string().min(1).max(400), basis }).optional(),
    effect: z.enum(["read", "write", "charge", "message", "delete"]),
    /** Each of them begins a payment, of which the provider keeps its fee. */
    beginsPayment: z.literal(true).optional(),
    flows: z.array(ref("architecture/flow")),
    actions: z.array(ref("brief/action")),
    requirements: z.array(ref("brief/requirement")),
    /** Who waits for it. */
    awaited: z.enum(["person", "program", "nobody"]),
    /** Of one attempt. */
    timeout: amount,
    /** How long the caller waits for all attempts: never more than the connection's own wait. */
    deadline: amount,
    /** The waits around it, from the nearest caller outward. */
    within: z.array(z.strictObject({ connection: ref("architecture/connection"), wait: amount })),
    retry,
    idempotency,
    breaker,
    /** Calls that may wait at the same time, over all instances. */
    bulkhead: figure,
    /** Calls a second at peak, without repeats; absent where nothing of the plan says it. */
    peak: figure.optional(),
    /** `peak` is the most that it can be, not what is expected. */
    atMost: z.literal(true).optional(),
    /** `peak` counts one for each thing that is told: each of its receivers' devices gets one of its own. */
    perReceiver: z.literal(true).optional(),
    /** What a row written here and the call have in common: no change without its call, no call without its row. */
    together: z.strictObject({ how: prose, flow: ref("architecture/flow") }).optional(),
    /** What whoever waits is told, by what we make of the answer: problem types of our contract. */
    answers: z.array(
      z.strictObject({
        does: z.enum(["retry", "fix", "ask-user", "give-up", "reauthenticate"]),
        operation: ref("api/operation"),
        problem: identifier,
        status: z.int().min(400).max(599),
      }),
    ),
    /** What people see while it is down. */
    fallback: z.strictObject({ text: prose, from: anyRef().optional() }),
    /** At the average of the planned load, where a dated price is known. */
    monthly: figure.optional(),
  }),
  { summary: "calls to external systems" },
);

/** What is asked of a provider at peak against what it allows. */
export const quota = many(
  "integration/quota",
  z.strictObject({
    provider: ref("integration/provider"),
    /** Place of the limit in the provider's list. */
    limit: z.int().min(0),
    what: label,
    calls: z.array(ref("integration/call")).min(1),
    /** In the unit of the limit, with repeats. */
    expected: figure,
    allowed: figure,
    /** Share of what is allowed. */
    used: figure,
    /** Some of the calls are counted at the most that they can be. */
    atMost: z.literal(true).optional(),
    /** Some go to each device of each receiver, and are counted once: it is this much times those. */
    perReceiver: z.literal(true).optional(),
  }),
  { summary: "calls at peak against the limits of providers" },
);

export const inbound = many(
  "integration/inbound",
  z.strictObject({
    provider: ref("integration/provider"),
    connection: ref("architecture/connection"),
    /** What is told: `outcome of payments and refunds`. */
    event: label,
    /** The provider's own names of events to listen to. */
    events: z.array(z.strictObject({ name: label, means: label })),
    /** How it is told where to call. */
    told: prose.optional(),
    verification: prose,
    /** Header that the proof is in. */
    header: identifier.optional(),
    /** What of the message the proof is over: the bytes as they came, the fields of a form, or none of it. */
    over: z.enum(["raw-body", "form", "nothing"]),
    /** The proof is over the time at which it was sent as well. */
    stamped: z.boolean(),
    /** Kind of the proof: `HMAC-SHA256, hex`. */
    scheme: label,
    /** Older ones are refused; absent where nothing that is signed tells the age. */
    replayWindow: amount.optional(),
    dedupeBy: identifier,
    /** How long the key has to be remembered: as long as the provider repeats. */
    remember: amount.optional(),
    /** How long the provider waits for the answer. */
    answerWithin: amount.optional(),
    /** How it repeats what was not taken. */
    repeats: prose,
    ordering: prose,
    handler: ref("architecture/component"),
    handling: prose,
    /** What finds reports that never came. */
    reconcile: z.strictObject({ text: prose, every: amount, basis }),
    basis,
  }),
  { summary: "webhooks that the system receives" },
);

/** A failure that is brought about on purpose, or a fixture that a call is held against. */
export const drill = many(
  "integration/drill",
  z.strictObject({
    provider: ref("integration/provider"),
    of: anyRef(),
    kind: z.enum([
      "contract",
      "timeout",
      "throttle",
      "refusal",
      /** How many requests of one call arrive. */
      "attempts",
      "outage",
      "duplicate",
      "out-of-order",
      "forged",
      "stale",
      "lost-report",
    ]),
    /** How it is brought about, with the provider's own test values where it has some. */
    given: prose,
    expected: prose,
  }),
  { summary: "tests and drills of integrations" },
);
