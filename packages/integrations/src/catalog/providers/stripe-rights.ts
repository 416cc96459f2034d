import type { Authentication } from "../provider-facts.ts";

/** Rights of a restricted key by the calls that need them. */
export const stripeRights: Authentication["scopes"] = [
  {
    scope: "restricted key: Checkout Sessions write",
    for: "open, expire",
    calls: ["create-checkout"],
  },
  {
    scope: "restricted key: PaymentIntents write",
    for: "charge, capture, cancel",
    calls: ["create-payment", "capture-payment", "refund"],
  },
  {
    scope: "restricted key: PaymentIntents read",
    for: "look first",
    calls: ["read-payment", "create-checkout"],
  },
  {
    scope: "restricted key: Charges and Refunds write",
    for: "refund",
    calls: ["refund"],
  },
  {
    scope: "restricted key: Subscriptions write",
    for: "subscribe",
    calls: ["create-subscription"],
  },
  {
    scope: "restricted key: Customers write",
    for: "erase",
    calls: ["delete-customer"],
  },
  { scope: "restricted key: Charges and Refunds read", for: "their reports", reports: true },
  { scope: "restricted key: Disputes read", for: "their reports", reports: true },
  { scope: "restricted key: Events read", for: "reconcile", reports: true },
];
