import { citing } from "../fact.ts";
import { byHeader, byNature, operation } from "../operation.ts";
import type { Operation, ProviderFacts } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const keys = citing(
  "Idempotent requests; paths as in stripe 23.1.0",
  "https://docs.stripe.com/api/idempotent_requests",
  readOn,
);
const about = citing("Documentation", "https://docs.stripe.com", readOn);
const keyed = byHeader("Idempotency-Key", { remembersSeconds: 86_400, maxLength: 255 });

const allowed = (each: Operation, right: string, more: Partial<Operation> = {}): Operation => ({
  ...each,
  rights: [`restricted key: ${right}`],
  ...more,
});

/** Calls to Stripe, each with what a restricted key has to be allowed for it. */
export const stripeOperations: ProviderFacts["operations"] = [
  keys.read(
    allowed(
      operation(
        "create-payment",
        "charge a payment",
        "POST /v1/payment_intents",
        "charge",
        keyed,
        "pay, charge, check out, purchase, deposit",
      ),
      "PaymentIntents write",
      { beginsPayment: true },
    ),
  ),
  keys.read(
    allowed(
      operation(
        "create-checkout",
        "open a hosted checkout",
        "POST /v1/checkout/sessions",
        "write",
        keyed,
        "check out, subscribe, donate",
      ),
      "Checkout Sessions write",
      { beginsPayment: true },
    ),
  ),
  about.recalled(
    allowed(
      operation(
        "expire-checkout",
        "close a hosted checkout that nobody has paid",
        "POST /v1/checkout/sessions/{id}/expire",
        "write",
        keyed,
        "expire, close",
      ),
      "Checkout Sessions write",
      { hosted: true },
    ),
  ),
  keys.read(
    allowed(
      operation(
        "capture-payment",
        "capture an authorised payment",
        "POST /v1/payment_intents/{id}/capture",
        "charge",
        keyed,
        "capture, ship",
      ),
      "PaymentIntents write",
    ),
  ),
  about.recalled(
    allowed(
      operation(
        "cancel-payment",
        "void a payment before its capture",
        "POST /v1/payment_intents/{id}/cancel",
        "write",
        keyed,
        "void",
      ),
      "PaymentIntents write",
    ),
  ),
  keys.read(
    allowed(
      operation(
        "refund",
        "refund a payment",
        "POST /v1/refunds",
        "charge",
        keyed,
        "refund, cancel, return",
      ),
      "Refunds write",
    ),
  ),
  keys.read(
    allowed(
      operation(
        "create-subscription",
        "start a subscription",
        "POST /v1/subscriptions",
        "charge",
        keyed,
        "subscribe, upgrade, renew",
      ),
      "Subscriptions write",
      { beginsPayment: true },
    ),
  ),
  keys.read(
    allowed(
      operation(
        "read-payment",
        "read a payment's state",
        "GET /v1/payment_intents/{id}",
        "read",
        byNature,
        "reconcile, confirm",
      ),
      "PaymentIntents read",
    ),
  ),
  about.recalled(
    allowed(
      operation(
        "delete-customer",
        "delete a customer, which leaves the payments that law has it keep",
        "DELETE /v1/customers/{id}",
        "delete",
        byNature,
        "erase, delete",
      ),
      "Customers write",
      { argument: "customer id" },
    ),
  ),
  keys.read(
    allowed(
      operation("list-events", "list events", "GET /v1/events", "read", byNature, "reconcile"),
      "Events read",
      { reconciles: true },
    ),
  ),
];
