import { citing } from "../fact.ts";
import { type PracticeFact, practice } from "../practice.ts";
import { readOn } from "../providers/read-on.ts";

const keys = citing(
  "Idempotent requests",
  "https://docs.stripe.com/api/idempotent_requests",
  readOn,
);
const pruned = citing("Idempotent requests", "https://docs.stripe.com/idempotency", readOn);
const hooks = citing("Receive events by webhook", "https://docs.stripe.com/webhooks", readOn);
const table = citing(
  "Stripe webhooks: retries, ordering, duplicates, with links to its documentation",
  "https://dev.to/shannonllc/stripe-webhooks-retries-ordering-duplicates-timeouts-and-ips-46f0",
  "2026-09-27",
);
const ending = citing("PaymentIntents, Checkout Sessions", "https://docs.stripe.com/api", readOn);
const versions = citing("API versioning", "https://docs.stripe.com/api/versioning", readOn);

/** What calls to Stripe and its events have to reckon with. */
export const stripeUse: readonly PracticeFact[] = [
  keys.read(
    practice(
      "change",
      "answer kept under a key",
      "API v1 keeps the first answer once the call has begun, a 500 too: the same key gets the same 500 again. What became of it is read there, never asked anew under a new key.",
    ),
  ),
  pruned.read(
    practice(
      "change",
      "key forgotten",
      "From 24 h on a key may be gone, and the call acts again: whoever starts set-aside work later looks there first, by our id in metadata.",
    ),
  ),
  pruned.read(
    practice(
      "change",
      "nothing kept",
      "Parameters that fail validation, and a conflict with a call under way, keep no answer: mended, the same key may be used.",
    ),
  ),
  ending.recalled(
    practice(
      "change",
      "ending a payment",
      "By how far it is: POST /v1/checkout/sessions/{id}/expire while the page is open, POST /v1/payment_intents/{id}/cancel before capture, POST /v1/refunds after; each under a key of its own.",
    ),
  ),
  ending.recalled(
    practice(
      "change",
      "person erased",
      "A page in payment mode makes no Customer there (customer_creation: if_required): what is held of the payer hangs on each payment, and its redaction is asked for in the dashboard by the PaymentIntent.",
    ),
  ),
  ending.recalled(
    practice(
      "change",
      "page left open",
      "expires_at of the session ends it by itself, 30 min to 24 h after it was made: at the time that lets go of what is held, so that nobody pays for what is sold again.",
    ),
  ),
  hooks.recalled(
    practice(
      "report",
      "found by",
      "our id, set before the call: payment_intent_data.metadata of a Checkout session, metadata of a PaymentIntent; what is set on the session alone is not in reports of its payment.",
    ),
  ),
  hooks.recalled(
    practice(
      "report",
      "read again",
      "Of payment_intent.*: the PaymentIntent with latest_charge. Of charge.refunded and refund.failed: the charge, whose amount_refunded below its amount is a part. Of charge.dispute.*: the dispute. A PaymentIntent stays succeeded through all of these.",
    ),
  ),
  hooks.recalled(
    practice(
      "report",
      "another card",
      "payment_intent.payment_failed ends nothing: the same PaymentIntent may succeed later, and pass no state of ours in between.",
    ),
  ),
  table.read(
    practice(
      "report",
      "endpoint switched off",
      "An endpoint that is disabled or deleted gets no further tries of what waits: after each change the reconciling job runs once.",
    ),
    "medium",
  ),
  hooks.recalled(
    practice(
      "report",
      "each try is signed anew",
      "Time-stamp and signature are those of the try, not of the event: the 5 min hold for tries of the third day too.",
    ),
  ),
  versions.recalled(
    practice(
      "report",
      "version of events",
      "Set when the endpoint is made, apart from Stripe-Version of calls: both are raised together, the endpoint by a second one beside the first.",
    ),
  ),
];
