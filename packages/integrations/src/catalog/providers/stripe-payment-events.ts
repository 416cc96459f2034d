import { into, ofRefund, perhapsInto } from "../report-moves.ts";
import type { WebhookFacts } from "../webhook-facts.ts";

type Events = Extract<WebhookFacts["events"], { readonly state: "known" }>["value"];

/** Events of payments, each with what it does to one: a page may be paid with a second card after a first fails. */
export const stripePaymentEvents: Events = [
  {
    name: "payment_intent.succeeded",
    means: "paid",
    moves: [into("paid", "begun", "authorised", "declined")],
  },
  {
    name: "payment_intent.payment_failed",
    means: "an attempt was declined, and another may follow",
    moves: [into("declined", "begun")],
  },
  {
    name: "payment_intent.canceled",
    means: "cancelled",
    moves: [into("cancelled", "begun", "authorised", "declined")],
  },
  {
    name: "checkout.session.completed",
    means: "the page was left with a payment: its PaymentIntent is in it",
    hosted: true,
    moves: [into("paid", "begun", "declined")],
  },
  {
    name: "checkout.session.expired",
    means: "the page can be paid no more",
    hosted: true,
    moves: [into("cancelled", "begun", "declined")],
  },
  {
    name: "charge.refunded",
    means: "refunded, all of it or a part: amount_refunded tells",
    moves: [into("refunded", "paid", "refunded in part"), perhapsInto("refunded in part", "paid")],
  },
  {
    name: "refund.updated",
    means: "a refund went through or was refused",
    of: "refund",
    moves: [ofRefund("paid", "begun"), ofRefund("declined", "begun")],
  },
  {
    name: "refund.failed",
    means: "given back, and the money came back",
    moves: [
      into("paid", "refunded"),
      perhapsInto("refunded in part", "refunded"),
      ofRefund("declined", "begun", "paid"),
    ],
  },
  {
    name: "charge.dispute.created",
    means: "disputed",
    moves: [into("disputed", "paid", "refunded in part")],
  },
  {
    name: "charge.dispute.closed",
    means: "dispute won, lost or withdrawn",
    moves: [into("paid", "disputed"), into("charged back", "disputed")],
  },
];
