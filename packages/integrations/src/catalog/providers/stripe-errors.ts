import { citing } from "../fact.ts";
import type { ProviderFacts } from "../provider-facts.ts";
import { readOn } from "./read-on.ts";

const limits = citing("Rate limits", "https://docs.stripe.com/rate-limits", readOn);
const library = citing(
  "stripe 23.1.0, source",
  "https://www.npmjs.com/package/stripe/v/23.1.0",
  readOn,
);
const errors = citing("Error codes", "https://docs.stripe.com/error-codes", readOn);

/** Calls that take money. */
const charging = [
  "POST /v1/payment_intents",
  "POST /v1/payment_intents/{id}/capture",
  "POST /v1/subscriptions",
];

/** What Stripe answers, by the call that is answered so. */
export const stripeErrors: ProviderFacts["errors"] = [
  errors.recalled({
    status: 402,
    code: "card_declined",
    class: "ask-user",
    means: "declined",
    at: charging,
  }),
  errors.recalled({
    status: 402,
    code: "authentication_required",
    class: "ask-user",
    means: "the holder has to confirm",
    at: charging,
  }),
  errors.recalled({
    status: 400,
    code: "charge_already_refunded",
    class: "give-up",
    means: "all of it was given back before",
    quietly: "done",
    at: ["POST /v1/refunds"],
  }),
  errors.recalled({
    status: 400,
    code: "charge_disputed",
    class: "ask-user",
    means: "the bank of the payer has it in dispute or has taken it back",
    at: ["POST /v1/refunds"],
  }),
  errors.recalled({
    status: 400,
    code: "idempotency_error",
    class: "fix",
    means: "key used before with other parameters",
    at: [...charging, "POST /v1/refunds", "POST /v1/checkout/sessions"],
  }),
  errors.recalled({ status: 401, class: "give-up", means: "key wrong or revoked" }),
  library.read({ status: 409, class: "retry", means: "conflict with a call under way" }),
  limits.read({ status: 429, class: "retry", means: "limit or lock" }),
  library.read({
    status: 500,
    class: "retry",
    means:
      "fault there; obey the header stripe-should-retry: kept under its key, so that a repeat may get the same answer until its report or a look tells",
  }),
];
