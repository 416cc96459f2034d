import { citing } from "../fact.ts";
import { byHeader, byNature, operation } from "../operation.ts";
import { stripeUse } from "../practices/stripe-use.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";
import { stripeErrors } from "./stripe-errors.ts";
import { stripeRights } from "./stripe-rights.ts";

const limits = citing("Rate limits", "https://docs.stripe.com/rate-limits", readOn);
const keys = citing(
  "Idempotent requests; paths as in stripe 23.1.0",
  "https://docs.stripe.com/api/idempotent_requests",
  readOn,
);
const library = citing(
  "stripe 23.1.0, source",
  "https://www.npmjs.com/package/stripe/v/23.1.0",
  readOn,
);
const hooks = citing("Receive events by webhook", "https://docs.stripe.com/webhooks", readOn);
const prices = citing("Pricing, as transcribed", "https://stripe.com/pricing", "2026-09-20");
const testing = citing("Test cards", "https://docs.stripe.com/testing", readOn);
const about = citing("Documentation", "https://docs.stripe.com", readOn);

const keyed = byHeader("Idempotency-Key", { remembersSeconds: 86_400, maxLength: 255 });

export const stripe = provider({
  id: "stripe",
  name: "Stripe",
  aliases: ["Stripe Checkout", "Stripe Elements", "Stripe Payments", "Stripe Connect"],
  technologies: ["stripe"],
  category: "payments",
  generic: false,
  protocol: "rest",
  endpoint: about.recalled({ live: "https://api.stripe.com" }),
  authentication: [
    about.recalled({
      type: "bearer-key",
      sent: "Authorization: Bearer {key}",
      scopes: [...stripeRights],
      secrets: [
        { name: "STRIPE_API_KEY", what: "restricted key (rk_…), one for each environment" },
        {
          name: "STRIPE_WEBHOOK_SECRET",
          what: "signing secret (whsec_…) of the endpoint",
          rotation:
            "Roll the endpoint's secret with an expiry of up to 24 hours: until then each delivery has a signature of both.",
        },
      ],
      rotation:
        "Roll the key in the dashboard with an expiry for the old one; both work until then.",
    }),
  ],
  version: library.read({
    by: "header",
    header: "Stripe-Version",
    example: "2026-10-28.endive",
    policy: "The library pins the version that it was made for; the account has one for the rest.",
  }),
  operations: [
    keys.read(
      operation(
        "create-payment",
        "charge a payment",
        "POST /v1/payment_intents",
        "charge",
        keyed,
        "pay, charge, check out, purchase, deposit",
      ),
    ),
    keys.read(
      operation(
        "create-checkout",
        "open a hosted checkout",
        "POST /v1/checkout/sessions",
        "write",
        keyed,
        "check out, subscribe, donate",
      ),
    ),
    keys.read(
      operation(
        "capture-payment",
        "capture an authorised payment",
        "POST /v1/payment_intents/{id}/capture",
        "charge",
        keyed,
        "capture, ship",
      ),
    ),
    keys.read(
      operation(
        "refund",
        "refund a payment",
        "POST /v1/refunds",
        "charge",
        keyed,
        "refund, cancel, return",
      ),
    ),
    keys.read(
      operation(
        "create-subscription",
        "start a subscription",
        "POST /v1/subscriptions",
        "charge",
        keyed,
        "subscribe, upgrade, renew",
      ),
    ),
    keys.read(
      operation(
        "read-payment",
        "read a payment's state",
        "GET /v1/payment_intents/{id}",
        "read",
        byNature,
        "reconcile, confirm",
      ),
    ),
    about.recalled(
      operation(
        "delete-customer",
        "delete a customer, which leaves the payments that law has it keep",
        "DELETE /v1/customers/{id}",
        "delete",
        byNature,
        "erase, delete",
      ),
    ),
    keys.read(
      operation("list-events", "list events", "GET /v1/events", "read", byNature, "reconcile"),
    ),
  ],
  limits: [
    limits.read({
      kind: "fixed-rate",
      what: "all requests",
      value: 100,
      unit: "requests",
      window: 1,
      scope: "per account",
      when: "live mode",
    }),
    limits.read({
      kind: "fixed-rate",
      what: "all requests",
      value: 25,
      unit: "requests",
      window: 1,
      scope: "per account",
      when: "sandbox",
    }),
    limits.read({
      kind: "per-endpoint",
      what: "one endpoint",
      endpoint: "each, where no other is named",
      value: 25,
      unit: "requests",
      window: 1,
      scope: "per account",
    }),
    limits.read({
      kind: "per-endpoint",
      what: "updates of one payment",
      endpoint: "/v1/payment_intents/{id}",
      value: 1_000,
      unit: "updates",
      window: 3_600,
      scope: "per PaymentIntent",
    }),
    limits.read({
      kind: "per-endpoint",
      what: "new invoices of a subscription",
      endpoint: "/v1/subscriptions/{id}",
      value: 20,
      unit: "updates",
      window: 86_400,
      scope: "per subscription; 10 a minute",
    }),
    limits.read({
      kind: "per-endpoint",
      what: "search",
      endpoint: "/v1/*/search",
      value: 20,
      unit: "requests",
      window: 1,
      scope: "per account",
    }),
  ],
  throttle: [
    limits.read({
      status: 429,
      wait: { by: "none" },
      note: "Also lock_timeout: two calls that change the same object.",
    }),
  ],
  errors: stripeErrors,
  timeouts: [library.read({ seconds: 80, of: "the library waits for an answer" })],
  clients: [
    library.read({
      ecosystem: "npm",
      package: "stripe",
      version: "23.1.0",
      timeoutSeconds: 80,
      note: "maxNetworkRetries sets how often it repeats; 409, 5xx and lost connections only.",
    }),
  ],
  practices: [...stripeUse],
  webhooks: {
    what: "events of payments, disputes, payouts and subscriptions",
    told: "an endpoint of the account, set up at deployment with the events of this list alone",
    scheme: library.read({
      kind: "hmac",
      hash: "sha256",
      encoding: "hex",
      header: "Stripe-Signature",
      form: { is: "pairs", timestamp: "t", signature: "v1" },
      parts: ["timestamp", "body"],
      separator: ".",
      timestampUnit: "seconds",
      secret: { is: "text" },
    }),
    toleranceSeconds: library.read(300),
    retries: hooks.read({
      horizonSeconds: 259_200,
      schedule: "live: growing waits for up to 3 days; sandbox: 3 times over a few hours",
    }),
    ackSeconds: hooks.unpublished("Answer 2xx before any work; the documentation names no number."),
    ordering: hooks.read({ guaranteed: false, by: "read the object again from the API" }),
    eventId: hooks.read({ in: "body", name: "id" }),
    events: hooks.recalled([
      { name: "payment_intent.succeeded", means: "paid" },
      { name: "payment_intent.payment_failed", means: "not paid" },
      { name: "charge.refunded", means: "refunded" },
      { name: "payment_intent.canceled", means: "cancelled" },
      { name: "refund.failed", means: "given back, and the money came back" },
      { name: "charge.dispute.created", means: "disputed" },
      { name: "charge.dispute.closed", means: "dispute won, lost or withdrawn" },
      { name: "invoice.paid", means: "renewed", of: "subscription" },
      { name: "customer.subscription.deleted", means: "ended", of: "subscription" },
    ]),
    reconcile: hooks.recalled("GET /v1/events lists events of the last 30 days"),
  },
  sandbox: testing.recalled({
    how: "sandbox of the account with keys of its own (sk_test_…); the command stripe listen forwards events",
    limits: ["25 requests a second", "no money moves"],
    testValues: [
      { name: "card", value: "4242 4242 4242 4242", effect: "succeeds" },
      { name: "card", value: "4000 0000 0000 0002", effect: "is declined" },
      { name: "card", value: "4000 0027 6000 3184", effect: "asks for authentication each time" },
      { name: "card", value: "4000 0000 0000 9995", effect: "has too little money" },
      {
        name: "card",
        value: "4000 0000 0000 5126",
        effect: "is paid; its refund fails afterwards (refund.failed)",
      },
    ],
  }),
  prices: [
    prices.read(
      {
        per: "successful domestic card payment",
        amount: 0.3,
        percent: 2.9,
        currency: "USD",
        region: "United States",
        plan: "Standard",
      },
      "medium",
    ),
  ],
  regions: about.recalled("Not chosen by the customer."),
  agreement: about.recalled({
    name: "Data Processing Agreement",
    url: "https://stripe.com/legal/dpa",
  }),
  statusPage: about.recalled("https://status.stripe.com"),
  exits: [
    { to: "PayPal, Adyen", how: "A port of charge, capture, refund and read; order ids are ours." },
    { to: "another vault", how: "Stripe moves card data to a PCI-compliant processor on request." },
  ],
});
