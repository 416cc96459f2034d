import { citing, unknown } from "../fact.ts";
import { byBody, byKey, byNature, lookFirst, operation } from "../operation.ts";
import { provider } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const limits = citing(
  "Shopify API limits",
  "https://shopify.dev/docs/api/usage/limits",
  "2026-08-27",
);
const versions = citing(
  "About Shopify API versioning",
  "https://shopify.dev/docs/api/usage/versioning",
  readOn,
);
const repeats = citing(
  "Changelog: updates to webhook retry mechanism",
  "https://shopify.dev/changelog/updates-to-webhook-retry-mechanism",
  "2024-09-10",
);
const deliveries = citing(
  "Verify webhook deliveries",
  "https://shopify.dev/docs/apps/build/webhooks/verify-deliveries",
  readOn,
);
const times = citing(
  "Shopify webhooks, as checked against its documentation",
  "https://dev.to/shannonllc/shopify-webhooks-hmac-verification-5-second-timeout-retries-jkj",
  "2026-09-27",
);
const library = citing(
  "@shopify/shopify-api 13.1.0, source",
  "https://www.npmjs.com/package/@shopify/shopify-api/v/13.1.0",
  readOn,
);
const about = citing("Shopify developer documentation", "https://shopify.dev/docs", readOn);

const points = (value: number, when: string) =>
  limits.read({
    kind: "points" as const,
    what: "GraphQL Admin",
    value,
    unit: "points" as const,
    window: 1,
    single: 1_000,
    scope: "per app and shop",
    when,
    cost: "of the fields asked for, given back where less was used",
  });
const graphql = "POST /admin/api/{version}/graphql.json";

export const shopify = provider({
  id: "shopify",
  name: "Shopify",
  aliases: ["Shopify Admin API", "Shopify store", "Shopify Plus"],
  technologies: [],
  category: "shop",
  generic: false,
  protocol: "graphql",
  endpoint: about.recalled({
    live: "https://{shop}.myshopify.com",
    variables: { shop: "shop that installed the app; a development store for tests" },
  }),
  authentication: [
    about.recalled({
      type: "api-key-header",
      sent: "X-Shopify-Access-Token: {token of the shop}",
      scopes: [
        { scope: "read_orders", for: "orders" },
        { scope: "read_products", for: "products" },
        { scope: "write_inventory", for: "stock" },
      ],
      secrets: [
        { name: "SHOPIFY_CLIENT_ID", what: "id of the app" },
        { name: "SHOPIFY_CLIENT_SECRET", what: "secret of the app, which signs webhooks too" },
        { name: "SHOPIFY_ACCESS_TOKEN", what: "token of each shop, encrypted in the database" },
      ],
      rotation:
        "Make a second secret, deploy, revoke the first; webhooks may be signed with the old one for up to an hour.",
    }),
  ],
  version: versions.read({
    by: "path",
    example: "/admin/api/2026-07/graphql.json",
    policy:
      "A version each quarter, kept for at least 12 months; one that is gone is answered by the oldest kept.",
  }),
  operations: [
    about.recalled(
      operation(
        "list-orders",
        "read orders",
        graphql,
        "read",
        byNature,
        "order, list, synchronise, import",
      ),
    ),
    about.recalled(
      operation(
        "list-products",
        "read products",
        graphql,
        "read",
        byNature,
        "product, catalogue, synchronise, import",
      ),
    ),
    about.recalled(
      operation(
        "set-stock",
        "set stock",
        graphql,
        "write",
        byKey("the quantity that is compared (compareQuantity)"),
        "stock, inventory, update",
      ),
    ),
    about.recalled(
      operation(
        "upsert-product",
        "create or update a product",
        graphql,
        "write",
        byKey("our handle or custom id (productSet)"),
        "product, publish, update",
      ),
    ),
    about.recalled(
      operation(
        "fulfil",
        "report a shipment",
        graphql,
        "write",
        lookFirst("read the order's fulfilments first"),
        "ship, fulfil, deliver",
      ),
    ),
    about.recalled(
      operation(
        "refund",
        "refund an order",
        graphql,
        "charge",
        byBody("@idempotent(key:) on the mutation, from version 2026-01"),
        "refund, return, cancel",
      ),
    ),
    limits.read(
      operation(
        "bulk-export",
        "read all of it",
        graphql,
        "read",
        byNature,
        "export, migrate, reconcile",
      ),
    ),
  ],
  limits: [
    points(100, "Standard"),
    points(200, "Advanced"),
    points(1_000, "Plus"),
    points(2_000, "Enterprise"),
    limits.read({
      kind: "size",
      what: "input array",
      value: 250,
      unit: "items",
      scope: "per argument",
    }),
  ],
  throttle: [
    limits.read(
      {
        status: 200,
        code: "THROTTLED",
        where: "errors[].extensions.code",
        wait: {
          by: "body",
          field: "extensions.cost.throttleStatus",
          as: "points left and restored a second",
        },
      },
      "medium",
    ),
    limits.read(
      { status: 429, wait: { by: "header", header: "Retry-After", as: "seconds" } },
      "medium",
    ),
    limits.read({
      status: 430,
      wait: { by: "none" },
      note: "Seen as abuse; 423 is a locked shop.",
    }),
  ],
  errors: [
    about.recalled({
      status: 200,
      code: "userErrors",
      class: "fix",
      means: "input is refused: each field says why",
    }),
    about.recalled({
      status: 401,
      class: "give-up",
      means: "app was taken out of the shop",
      quietly: "forget",
    }),
    about.recalled({ status: 402, class: "give-up", means: "shop is frozen" }),
    limits.read({ status: 423, class: "give-up", means: "shop is locked" }),
    limits.read(
      { code: "THROTTLED", class: "retry", means: "bucket is empty: wait until the cost is there" },
      "medium",
    ),
    about.recalled({ status: 503, class: "retry", means: "fault there" }),
  ],
  timeouts: [
    about.perhapsUnpublished(
      "No time is named for queries; bulk operations run for up to 10 days.",
    ),
  ],
  clients: [
    library.read(
      {
        ecosystem: "npm",
        package: "@shopify/shopify-api",
        version: "13.1.0",
        retries: 0,
        note: "retries of a request turns them on; Retry-After is read.",
      },
      "medium",
    ),
  ],
  webhooks: {
    what: "events of orders, products, stock and the app, signed with the app's secret",
    scheme: deliveries.read({
      kind: "hmac",
      hash: "sha256",
      encoding: "base64",
      header: "X-Shopify-Hmac-SHA256",
      form: { is: "bare" },
      parts: ["body"],
      separator: "",
      idHeader: "X-Shopify-Webhook-Id",
      secret: { is: "text" },
    }),
    toleranceSeconds: repeats.unpublished(
      "X-Shopify-Triggered-At is not signed and stays over repetitions: it tells stale ones, not replays.",
    ),
    retries: repeats.read({
      attempts: 9,
      horizonSeconds: 14_400,
      schedule: "8 times over 4 hours; then the subscription is deleted",
    }),
    ackSeconds: times.read(5, "medium"),
    ordering: about.recalled({ guaranteed: false, by: "updated_at of the object" }),
    eventId: deliveries.read({ in: "header", name: "X-Shopify-Webhook-Id" }, "medium"),
    events: about.recalled([
      { name: "orders/create", means: "ordered" },
      { name: "orders/paid", means: "paid" },
      { name: "orders/cancelled", means: "cancelled" },
      { name: "products/update", means: "a product changed" },
      { name: "app/uninstalled", means: "app was taken out" },
      { name: "customers/redact", means: "a customer's data has to be erased" },
    ]),
    reconcile: about.recalled("query by updated_at since the last run"),
  },
  sandbox: about.recalled({
    how: "development store with the bogus gateway",
    limits: ["no real payments"],
    testValues: [
      { name: "card of the bogus gateway", value: "1", effect: "is paid" },
      { name: "card of the bogus gateway", value: "2", effect: "is declined" },
    ],
  }),
  prices: [unknown("Which plan has the shop, and does the app share its revenue?")],
  regions: about.recalled("Not chosen by the customer."),
  agreement: about.recalled({
    name: "Data Processing Addendum",
    url: "https://www.shopify.com/legal/dpa",
  }),
  statusPage: about.recalled("https://www.shopifystatus.com"),
  exits: [
    {
      to: "WooCommerce, BigCommerce",
      how: "A port of order, product and stock by our ids; a bulk export of both.",
    },
  ],
});
