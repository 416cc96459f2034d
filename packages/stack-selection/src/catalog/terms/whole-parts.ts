import type { TopicKey } from "../topic-keys.ts";

/** Words for all of a side of the product. What is named for anything else binds that part alone. */
export const wholeServer: readonly string[] = [
  "application",
  "api",
  "back end",
  "backend",
  "business logic",
  "code",
  "code base",
  "codebase",
  "implementation",
  "programming language",
  "product",
  "rest api",
  "server",
  "server side",
  "service",
  "services",
  "system",
  "web api",
];

export const wholeClient: readonly string[] = [
  "browser",
  "client",
  "client side",
  "front end",
  "frontend",
  "ui",
  "user interface",
  "web client",
];

/** Needs that services of another cloud fill just as well: they are reached over the open network. */
export const acrossClouds: ReadonlySet<TopicKey> = new Set<TopicKey>([
  "cdn",
  "data-processing",
  "email",
  "identity-provider",
  "machine-learning",
  "push",
  "sms",
]);
