import type { Archetype, ArchetypeAttribute, ArchetypeConcept } from "../archetype.ts";

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

/**
 * Where something is sent, as it was then: the fields of an address, not the address of somebody that may
 * change or go.
 */
export function addressAs(
  name: string,
  /** Phrases without which nothing is sent. */
  when?: readonly string[],
): Readonly<Record<string, ArchetypeAttribute>> {
  const asked = when ? { when: [...when] } : {};
  const text = (maxLength: number, isNeeded = true): ArchetypeAttribute => ({
    type: "text",
    ...(isNeeded && !when ? { required: true } : {}),
    maxLength,
    class: "contact",
    ...asked,
  });
  return {
    [`${name} name`]: text(100),
    [`${name} line 1`]: text(200),
    [`${name} line 2`]: text(200, false),
    [`${name} postal code`]: text(20),
    [`${name} city`]: text(100),
    [`${name} country`]: { type: "country", ...(when ? {} : { required: true }), ...asked },
  };
}

/** What the payments of something have in common; card data stays with the provider. */
export const payment = {
  name: "Payment",
  plural: "Payments",
  role: "stored",
  // As providers report it: a page captures without a word of authorising, a declined card is followed by
  // another on the same page, a refund may come back, and a bank may take back what was captured.
  states: {
    initiated: ["authorised", "captured", "failed", "cancelled"],
    authorised: ["captured", "failed", "cancelled"],
    captured: ["partly refunded", "refunded", "disputed"],
    "partly refunded": ["refunded", "captured", "disputed"],
    refunded: ["partly refunded", "captured", "disputed"],
    failed: ["authorised", "captured", "cancelled"],
    // Nothing is given back of what the bank has taken back.
    disputed: ["captured", "partly refunded", "refunded", "charged back"],
    "charged back": [],
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

/** What is given back of payments, one row each time; `when` for those that are not always taken. */
export function refund(
  by: readonly string[],
  when?: readonly [string, ...string[]],
): ArchetypeConcept {
  return {
    name: "Refund",
    plural: "Refunds",
    role: "stored",
    description: "What is given back of a payment, all of it or a part.",
    because: "a part may be given back, and the provider tells only later whether it arrived",
    core: when === undefined,
    ...(when ? { when: [...when] } : {}),
    // A bank may refuse what was on its way already.
    states: { pending: ["succeeded", "failed"], succeeded: ["failed"], failed: [] },
    attributes: {
      "provider reference": { type: "text", unique: true, maxLength: 255 },
      amount: { type: "money", required: true, minimum: 0 },
      reason: { type: "text", required: true, maxLength: 500 },
      "failure code": { type: "text", maxLength: 100 },
    },
    relations: [{ to: "Payment", required: true }],
    actions: [
      { verb: "request", by: [...by], effect: "create" },
      { verb: "view", by: [...by], effect: "read" },
      { verb: "list", by: [...by], effect: "list" },
    ],
  };
}

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
