import type { KnownTopic } from "./topic-keys.ts";

/** How a product does itself what a technology that nobody names any more would have done. */
export const ownWays: Readonly<Partial<Record<KnownTopic, string>>> = {
  "identity-provider": "accounts that the product holds itself",
  "search-engine": "full-text indexes of the database",
  "message-broker": "a job table in the database",
  cache: "reads from the database",
};

/** Needs that are the system itself which the text has connected: without its name there is none. */
export const connected: ReadonlySet<string> = new Set<KnownTopic>(["crm"]);
