import * as z from "zod";

export const capabilitySchema = z.strictObject({
  /** Words of a stated service's name, singular. */
  service: z.array(z.string()).min(1),
  /** Words of the concepts that such a service keeps, singular. */
  concepts: z.array(z.string()).min(1),
});

type Capability = z.output<typeof capabilitySchema>;

/** Services are often named after what they do, concepts after what they are. */
export const capabilities: readonly Capability[] = [
  {
    service: ["user", "account", "identity", "auth", "authentication", "profile", "customer"],
    concepts: ["user", "profile", "account", "session", "role", "permission", "device", "address"],
  },
  {
    service: ["catalog", "catalogue", "product"],
    concepts: ["product", "category", "variant", "review", "brand", "collection", "price"],
  },
  { service: ["cart", "basket"], concepts: ["cart", "basket"] },
  { service: ["order", "ordering", "checkout"], concepts: ["order", "checkout", "discount"] },
  {
    service: ["payment", "billing"],
    concepts: ["payment", "refund", "invoice", "charge", "subscription"],
  },
  { service: ["inventory", "stock", "warehouse"], concepts: ["stock", "inventory", "reservation"] },
  {
    service: ["shipping", "delivery", "fulfilment", "fulfillment"],
    concepts: ["shipment", "parcel", "delivery", "return", "carrier"],
  },
  {
    service: ["notification", "email", "mail", "messaging"],
    concepts: ["notification", "reminder", "template", "preference"],
  },
  {
    service: ["workout", "activity", "training", "tracking"],
    concepts: [
      "workout",
      "exercise",
      "activity",
      "set",
      "step",
      "metric",
      "goal",
      "measurement",
      "route",
      "progress",
      "recommendation",
      "plan",
    ],
  },
  {
    service: ["social", "community", "feed"],
    concepts: ["friend", "friendship", "follow", "post", "comment", "like", "challenge", "group"],
  },
  { service: ["chat", "conversation"], concepts: ["room", "message", "conversation", "channel"] },
  { service: ["ticket", "support", "case"], concepts: ["ticket", "case", "queue", "agent"] },
  { service: ["media", "file", "storage"], concepts: ["media", "attachment", "photo", "video"] },
];

/** Words of concepts that say who people are and which organisation they belong to. */
export const accountWords: ReadonlySet<string> = new Set([
  "user",
  "team",
  "tenant",
  "organization",
  "organisation",
  "workspace",
  "credential",
  "session",
]);

/** Words of concepts that are a part of somebody's account, and not only theirs. */
export const accountPartWords: ReadonlySet<string> = new Set([
  "account",
  "address",
  "credential",
  "device",
  "identity",
  "key",
  "permission",
  "preference",
  "profile",
  "role",
  "session",
  "setting",
  "token",
]);

/** Words of concepts that set up the product, of which there is no more to say than what they set. */
export const settingWords: ReadonlySet<string> = new Set([
  "config",
  "configuration",
  "parameter",
  "setting",
]);

/**
 * Concepts to each area that is a context of its own, on average: less than that, and more is paid at the
 * borders than a language of its own is worth.
 */
export const perArea = 1.5;

/** Words of concepts that stand for people, whom a message can tell something. */
export const peopleWords: ReadonlySet<string> = new Set([
  "client",
  "contact",
  "customer",
  "employee",
  "guest",
  "lead",
  "member",
  "patient",
  "student",
  "subscriber",
  "user",
]);

/** Words of actors that are a part of the system itself, not something that calls it. */
export const ownActorWords: ReadonlySet<string> = new Set([
  "background",
  "clock",
  "cron",
  "job",
  "scheduler",
  "timer",
  "worker",
]);
