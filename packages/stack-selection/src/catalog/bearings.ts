import type { CircumstanceName, NumberFactName } from "@planc/core/ir";
import { splitTopics, styleId } from "./decision-ids.ts";
import { isKnownTopic, type KnownTopic } from "./topic-keys.ts";

type Bearing = KnownTopic | typeof styleId;

/** What holds the data of a product. */
const stores = [
  "relational-store",
  "database-service",
  "document-store",
  "key-value-store",
  "wide-column-store",
  "graph-store",
  "cache",
] as const satisfies readonly KnownTopic[];

/** What answers requests, or runs what does. */
const serving = [
  styleId,
  "language",
  "runtime",
  "api-framework",
  "api-style",
  "functions",
  "load-balancer",
  "hosting",
  "orchestration",
  "container-runtime",
  "cloud-platform",
  "real-time",
] as const satisfies readonly Bearing[];

const requests = [
  ...stores,
  ...serving,
  "search-engine",
  "message-broker",
  "cdn",
  "open-views",
] as const;

/** What lies on machines, so that whose machines those are decides about it. */
const hosted = [
  ...stores,
  "search-engine",
  "time-series-store",
  "vector-store",
  "message-broker",
  "object-store",
  "identity-provider",
  "secrets",
  "logging",
  "metrics",
  "tracing",
  "dashboards",
  "error-tracking",
  "apm",
  "functions",
  "orchestration",
  "cloud-platform",
  "backend-platform",
] as const satisfies readonly KnownTopic[];

/**
 * The needs that a number says something about. With another number the weights of a need may still come
 * out otherwise elsewhere; that is arithmetic, and nobody would act on it. Of numbers that are not here
 * each need may rest, and on one without any none does.
 */
const byNumber: Readonly<Partial<Record<NumberFactName, readonly Bearing[]>>> = {
  "peak-request-rate": requests,
  "concurrent-users": requests,
  "registered-users": requests,
  "response-time": [...stores, ...serving, "search-engine", "cdn"],
  "message-rate": ["message-broker", "workflow-engine", "real-time", "time-series-store"],
  rows: ["search-engine", ...stores],
  // That there is one makes licences count, which says nothing about how large it is.
  budget: [],
  services: [
    styleId,
    "language",
    "api-gateway",
    "service-discovery",
    "service-mesh",
    "orchestration",
    "tracing",
  ],
  "stored-concepts": [styleId],
};

const byCircumstance: Readonly<Partial<Record<CircumstanceName, readonly Bearing[]>>> = {
  "on-premises": hosted,
  // What else it turns comes by way of a provider that then is there: nobody who reads the end sees why.
  "file-storage": ["object-store", "cloud-platform"],
};

/** Needs on which a circumstance bears by how the plan is drawn alone: what people are owed stays the same. */
const notByCircumstance: Readonly<Partial<Record<CircumstanceName, readonly Bearing[]>>> = {
  "event-driven": ["copy-of-person"],
};

/** Whether a fact says something about what is decided under that id. Of an organisation's own needs any may. */
export function bearsOn(fact: NumberFactName | CircumstanceName, id: string): boolean {
  const topics = { ...byNumber, ...byCircumstance }[fact];
  const not: Readonly<Partial<Record<string, readonly Bearing[]>>> = notByCircumstance;
  if (not[fact]?.some((each) => each === id)) return false;
  const topic = splitTopics.find((each) => id === `client-${each}`) ?? id;
  if (topics === undefined || topics.length === 0) return topics === undefined;
  return topics.some((each) => each === topic) || !(isKnownTopic(topic) || topic === styleId);
}

/** Needs of which one takes the place of another where that is no longer there. */
export const successors: Readonly<Partial<Record<KnownTopic, readonly KnownTopic[]>>> = {
  "open-views": ["real-time"],
  orchestration: ["hosting", "functions"],
  hosting: ["orchestration", "functions"],
  functions: ["hosting", "orchestration"],
  "api-gateway": ["load-balancer"],
  "load-balancer": ["api-gateway", "orchestration"],
  "relational-store": ["document-store", "key-value-store"],
};
