import * as z from "zod";

export const externalPurposeSchema = z.strictObject({
  /** The decision topic that it fills, where there is one. */
  topic: z.string().optional(),
  /** Words of the category, purpose or name that show it, in lower case. */
  words: z.array(z.string()).min(1),
  /** What it is to us. */
  does: z.string(),
  /** What our call to it does. */
  call: z.string(),
  /** Who calls it: something outside of the request, what owns these concepts, or clients themselves. */
  calledBy: z.enum(["background", "owner", "client"]),
  /** Words of the concepts that it belongs to, in lower case. */
  concepts: z.array(z.string()),
  authentication: z.string(),
  /** Calls back, and with what: an outcome that is known only later. */
  callsBack: z.string().optional(),
  /** Reaches people through this kind of client. */
  reaches: z.literal("mobile-client").optional(),
  /** What people give it on fields or a page of its own, so that it never comes to us. */
  hosts: z.string().optional(),
  /** Clients connect to it themselves, and get this from it. */
  serves: z.string().optional(),
});
export type ExternalPurpose = z.output<typeof externalPurposeSchema>;

/** What external systems are usually for, and how they are wired in. */
export const externalPurposes: readonly ExternalPurpose[] = [
  {
    topic: "payments",
    words: ["payment", "payments", "checkout", "billing", "card"],
    does: "takes payments, holds cards",
    call: "takes payments",
    calledBy: "owner",
    concepts: ["payment", "checkout", "invoice", "subscription", "order", "donation", "booking"],
    authentication: "secret API key",
    callsBack: "outcome of payments and refunds",
    hosts: "card data",
  },
  {
    topic: "email",
    words: ["email", "e-mail", "emails", "mail"],
    does: "delivers e-mail",
    call: "hands over e-mail",
    calledBy: "background",
    concepts: ["notification", "email", "message"],
    authentication: "API key",
  },
  {
    topic: "sms",
    words: ["sms", "text message", "messaging", "telephony"],
    does: "delivers text messages to phones",
    call: "hands over text messages",
    calledBy: "background",
    concepts: ["notification", "message"],
    authentication: "API key",
  },
  {
    topic: "push",
    words: ["push", "push notification", "cloud messaging"],
    does: "delivers push notifications to devices",
    call: "hands over notifications",
    calledBy: "background",
    concepts: ["notification", "device"],
    authentication: "service account",
    reaches: "mobile-client",
  },
  {
    topic: "crm",
    words: ["crm", "customer relationship", "sales"],
    does: "holds customers and sales",
    call: "keeps customers and sales in step",
    calledBy: "background",
    concepts: ["contact", "customer", "lead", "account", "deal", "company"],
    authentication: "OAuth 2.0 client credentials",
  },
  {
    words: ["maps"],
    does: "draws maps and finds places",
    call: "draws maps",
    calledBy: "client",
    concepts: [],
    authentication:
      "key that is restricted to the product's own pages and apps, where one is asked for",
  },
  {
    topic: "real-time",
    words: ["real-time"],
    does: "holds the connections of clients and delivers changes to them",
    call: "publishes changes for connected clients",
    calledBy: "owner",
    concepts: [],
    authentication: "API key",
    serves: "changes as they happen",
  },
];

/** What systems of other kinds are to us, by their category in the brief. */
export const categoryDuties: Readonly<Record<string, string>> = {
  accounting: "keeps the books",
  banking: "holds bank accounts and moves money",
  calendar: "holds the calendars of people",
  "customer support": "handles the requests of customers",
  "enterprise resource planning": "holds orders, stock and finance of the organisation",
  "health records": "holds health records",
  "human resources": "holds the staff and their posts",
  payroll: "pays the staff",
  "point of sale": "records sales at the till",
  shipping: "carries parcels and says where they are",
  "social network": "holds profiles and posts of its members",
  "source code hosting": "holds repositories, changes and pipelines",
  tax: "says which taxes are due",
  "warehouse management": "holds what lies where in the warehouse",
  "weather data": "says what the weather is and will be",
};

/** Products for real time that their vendor runs, in lower case; all others run inside of the back end. */
export const hostedRealTime: readonly string[] = [
  "ably",
  "azure signalr service",
  "azure web pubsub",
  "pubnub",
  "pusher",
  "pusher channels",
];

/** Words that show that a system watches others. */
export const monitoringWords: readonly string[] = [
  "monitoring",
  "logging",
  "observability",
  "metrics",
  "tracing",
];

/** Words that show that the accounts of an organisation's own people are in there, in lower case. */
export const staffDirectoryWords: readonly string[] = ["active directory", "entra id", "ldap"];

/** Words of people whom no staff directory knows, singular and in lower case. */
export const customerWords: readonly string[] = [
  "buyer",
  "client",
  "customer",
  "guest",
  "patient",
  "shopper",
  "subscriber",
];

/** Words that show that a system holds people's accounts. */
export const identityWords: readonly string[] = [
  "identity",
  "directory",
  "single sign-on",
  "sso",
  "authentication",
  "login",
  "log-in",
];
