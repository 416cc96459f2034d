import { citing } from "../fact.ts";
import { beginsPayment, byHeader, byNature, operation } from "../operation.ts";
import { provider } from "../provider-facts.ts";
import { into, perhapsInto } from "../report-moves.ts";
import { readOn } from "./read-on.ts";

const rates = citing("Rate limiting", "https://developer.paypal.com/api/rate-limiting.md", readOn);
const hooks = citing(
  "Integrate webhooks",
  "https://developer.paypal.com/api/rest/webhooks/rest.md",
  readOn,
);
const start = citing(
  "Get started with PayPal REST APIs",
  "https://developer.paypal.com/api/rest.md",
  readOn,
);
const tokens = citing(
  "Authentication",
  "https://developer.paypal.com/api/rest/authentication/",
  readOn,
);
const library = citing(
  "@paypal/paypal-server-sdk 2.5.0, source",
  "https://www.npmjs.com/package/@paypal/paypal-server-sdk/v/2.5.0",
  readOn,
);
const about = citing("PayPal Developer", "https://developer.paypal.com", readOn);
const fees = citing(
  "Merchant fees, as transcribed",
  "https://www.paypal.com/us/business/paypal-business-fees",
  "2026-09-20",
);

const order = byHeader("PayPal-Request-Id", { remembersSeconds: 21_600 });
const payment = byHeader("PayPal-Request-Id", { remembersSeconds: 3_888_000 });

export const paypal = provider({
  id: "paypal",
  name: "PayPal",
  aliases: ["PayPal Checkout", "Pay Pal"],
  technologies: ["paypal"],
  category: "payments",
  generic: false,
  protocol: "rest",
  endpoint: tokens.read({
    live: "https://api-m.paypal.com",
    sandbox: "https://api-m.sandbox.paypal.com",
  }),
  authentication: [
    tokens.read({
      type: "oauth2-client-credentials",
      sent: "POST /v1/oauth2/token, then Authorization: Bearer {token}",
      scopes: [
        { scope: "https://uri.paypal.com/services/payments/payment", for: "orders and captures" },
      ],
      secrets: [
        { name: "PAYPAL_CLIENT_ID", what: "id of the app" },
        { name: "PAYPAL_CLIENT_SECRET", what: "secret of the app, one for each environment" },
        {
          name: "PAYPAL_WEBHOOK_ID",
          what: "id of the listener: no secret, but part of what is signed",
          rotation: "It changes with the listener alone.",
        },
      ],
      rotation:
        "Add a second secret to the app, deploy it, then delete the first. Keep a token until it ends.",
    }),
  ],
  version: library.read({
    by: "path",
    example: "/v2/checkout/orders",
    policy: "Each API has its own number in the path.",
  }),
  operations: [
    library.read(
      beginsPayment(
        operation(
          "create-order",
          "open an order to pay",
          "POST /v2/checkout/orders",
          "write",
          order,
          "pay, check out, purchase, donate",
        ),
      ),
    ),
    library.read(
      operation(
        "capture-order",
        "charge an approved order",
        "POST /v2/checkout/orders/{id}/capture",
        "charge",
        order,
        "pay, charge, capture, deposit",
      ),
    ),
    library.read(
      operation(
        "read-order",
        "read an order's state",
        "GET /v2/checkout/orders/{id}",
        "read",
        byNature,
        "reconcile, confirm",
      ),
    ),
    library.read(
      operation(
        "refund",
        "refund a captured payment",
        "POST /v2/payments/captures/{id}/refund",
        "charge",
        payment,
        "refund, cancel, return",
      ),
    ),
    library.read(
      beginsPayment(
        operation(
          "create-subscription",
          "start a subscription",
          "POST /v1/billing/subscriptions",
          "charge",
          byHeader("PayPal-Request-Id"),
          "subscribe, upgrade, renew",
        ),
      ),
    ),
    about.read(
      operation(
        "verify-webhook",
        "ask PayPal whether a delivery is genuine",
        "POST /v1/notifications/verify-webhook-signature",
        "read",
        byNature,
        "verify",
      ),
    ),
  ],
  limits: [
    rates.read({
      kind: "unpublished",
      what: "all requests",
      scope: "by API, environment and traffic",
      adaptBy: "keep tokens, listen to webhooks instead of asking, slow down at 429",
    }),
  ],
  throttle: [
    rates.read({ status: 429, code: "RATE_LIMIT_REACHED", where: "name", wait: { by: "none" } }),
  ],
  errors: [
    about.recalled({
      status: 422,
      code: "INSTRUMENT_DECLINED",
      class: "ask-user",
      means: "payer has to choose another means",
    }),
    about.recalled({
      status: 422,
      code: "ORDER_NOT_APPROVED",
      class: "ask-user",
      means: "payer has not approved yet",
    }),
    about.recalled({
      status: 422,
      code: "ORDER_ALREADY_CAPTURED",
      class: "give-up",
      means: "charged before: read the order",
      quietly: "done",
    }),
    about.read({ code: "DUPLICATE_REQUEST_ID", class: "fix", means: "key used for another call" }),
    tokens.recalled({ status: 401, class: "reauthenticate", means: "token ended" }),
    rates.read({ status: 429, class: "retry", means: "slowed down" }),
    about.read({
      status: 500,
      class: "retry",
      means: "fault there: it may have been charged, so with the same key",
    }),
  ],
  timeouts: [about.perhapsUnpublished("No time is named; a card payment waits for the issuer.")],
  clients: [
    library.read({
      ecosystem: "npm",
      package: "@paypal/paypal-server-sdk",
      version: "2.5.0",
      retries: 0,
      note: "No time-out is set either (0).",
    }),
  ],
  webhooks: {
    what: "events of orders, captures, refunds, disputes and subscriptions",
    scheme: hooks.read(
      {
        kind: "rsa",
        header: "PAYPAL-TRANSMISSION-SIG",
        parts: ["id", "timestamp", "endpoint-id", "body-crc32"],
        separator: "|",
        idHeader: "PAYPAL-TRANSMISSION-ID",
        timestampHeader: "PAYPAL-TRANSMISSION-TIME",
        timestampUnit: "iso",
        certificateHeader: "PAYPAL-CERT-URL",
        certificateHost: "*.paypal.com",
      },
      "medium",
    ),
    toleranceSeconds: hooks.unpublished(
      "No tolerance is named; repetitions keep the transmission's own time, so deduplicate by id.",
    ),
    retries: hooks.read({
      attempts: 25,
      horizonSeconds: 259_200,
      schedule: "up to 25 times over 3 days",
    }),
    ackSeconds: hooks.unpublished("Answer 2xx; no number is named."),
    ordering: about.recalled({ guaranteed: false, by: "read the order again from the API" }),
    eventId: about.read({ in: "body", name: "id" }),
    events: about.recalled([
      { name: "CHECKOUT.ORDER.APPROVED", means: "approved by the payer" },
      {
        name: "PAYMENT.CAPTURE.COMPLETED",
        means: "paid",
        moves: [into("paid", "begun", "authorised", "declined")],
      },
      {
        name: "PAYMENT.CAPTURE.DENIED",
        means: "not paid",
        moves: [into("declined", "begun", "authorised")],
      },
      {
        name: "PAYMENT.CAPTURE.REFUNDED",
        means: "refunded, all of it or a part",
        moves: [
          into("refunded", "paid", "refunded in part"),
          perhapsInto("refunded in part", "paid"),
        ],
      },
      {
        name: "CUSTOMER.DISPUTE.CREATED",
        means: "disputed",
        moves: [into("disputed", "paid", "refunded in part")],
      },
    ]),
    reconcile: about.recalled("GET /v1/reporting/transactions lists transactions, some hours late"),
  },
  sandbox: start.read(
    {
      how: "sandbox accounts of buyers and merchants, with an app and an address of their own",
      limits: ["outside the United States a business account is needed"],
      testValues: [
        {
          name: "header PayPal-Mock-Response",
          value: '{"mock_application_codes":"INSTRUMENT_DECLINED"}',
          effect: "forces that error",
        },
      ],
    },
    "medium",
  ),
  prices: [
    fees.read({
      per: "domestic PayPal checkout payment",
      amount: 0.49,
      percent: 3.49,
      currency: "USD",
      region: "United States",
    }),
  ],
  regions: about.recalled("Not chosen by the customer."),
  agreement: about.recalled({
    name: "none: for payments PayPal is a controller of its own, under its privacy statement",
  }),
  statusPage: about.recalled("https://www.paypal-status.com"),
  exits: [
    {
      to: "Stripe, Adyen",
      how: "A port of order, capture, refund and read; approvals of subscriptions have to be asked for again.",
    },
  ],
});
