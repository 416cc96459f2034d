import type { Archetype, ArchetypeConcept } from "../archetype.ts";

/** Kinds that have people at a screen or clients at an interface. */
export const applications: Archetype["kinds"] = [
  "web-application",
  "api-service",
  "mobile-app",
  "desktop-app",
  "ai-service",
];

/** The account of a person. Ids, times of creation and what log-in needs are not the domain's to say. */
export const account: ArchetypeConcept = {
  name: "User",
  plural: "Users",
  role: "stored",
  description: "Account holder.",
  because: "what people do has to be kept apart by person",
  core: true,
  aliases: ["account", "user account", "login", "log in", "sign in", "sign up"],
  keepsName: true,
  states: { active: ["deactivated"], deactivated: ["active"] },
  attributes: {
    email: { type: "email", required: true, unique: true, maxLength: 254 },
    name: { type: "text", required: true, maxLength: 100 },
  },
};

/** The customer organisation of a product that serves several out of one installation. */
export const tenant: ArchetypeConcept = {
  name: "Tenant",
  plural: "Tenants",
  role: "stored",
  description: "A customer organisation whose data no other may see.",
  because: "every row has to say whose it is before data can be isolated",
  core: false,
  when: ["multi tenant", "multitenant", "multi tenancy", "tenant", "data isolation"],
  states: { active: ["suspended"], suspended: ["active"] },
  attributes: {
    name: { type: "text", required: true, maxLength: 100 },
    slug: { type: "text", required: true, unique: true, maxLength: 63 },
    region: { type: "text", maxLength: 32, when: ["data residency", "residency", "region"] },
  },
};

/**
 * A tenant whose own people look after what it is called. To make one, to suspend it and to take it away is for
 * whoever runs the product, who is of none of them.
 */
export const tenantOf = (...by: readonly string[]): ArchetypeConcept => ({
  ...tenant,
  actions: [
    { verb: "view", by: [...by], effect: "read" },
    { verb: "update", by: [...by], effect: "update" },
  ],
});

/** Belongs to a tenant, where there are tenants. */
export const tenanted = { to: "Tenant", required: true, owned: true };

/** An amount that is always there and never negative; its currency is an attribute beside it. */
export const amount = { type: "money", required: true, minimum: 0 } as const;

/** What the attempts to pay for something have in common; card data stays with the provider. */
export const payment = {
  name: "Payment",
  plural: "Payments",
  role: "stored",
  states: {
    initiated: ["authorised", "failed", "cancelled"],
    authorised: ["captured", "cancelled"],
    captured: ["partly refunded", "refunded"],
    "partly refunded": ["refunded"],
    refunded: [],
    failed: [],
    cancelled: [],
  },
  attributes: {
    "provider reference": { type: "text", unique: true, maxLength: 255 },
    amount,
    "refunded amount": { ...amount, notOver: "amount" },
    currency: { type: "currency", required: true },
    "failure code": { type: "text", maxLength: 100 },
  },
} as const satisfies Partial<ArchetypeConcept>;

/** Money that leaves for the bank account of somebody who sells through the product. */
export const payout = {
  name: "Payout",
  plural: "Payouts",
  role: "stored",
  states: {
    scheduled: ["sent", "held"],
    held: ["scheduled"],
    sent: ["paid", "failed"],
    failed: ["scheduled"],
    paid: [],
  },
  attributes: {
    amount,
    currency: { type: "currency", required: true },
    "period start": { type: "date", required: true },
    "period end": { type: "date", required: true },
    "provider reference": { type: "text", unique: true, maxLength: 255 },
    "paid at": { type: "timestamp" },
  },
} as const satisfies Partial<ArchetypeConcept>;
