import * as z from "zod";

const kinds = z.enum([
  "gateway",
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "search-engine",
  "cache",
  "broker",
  "object-store",
  "cdn",
  "worker",
]);
/** Where the component makes sense: behind clients, in a pipeline, in a program on one machine. */
const place = z.enum(["server", "pipeline", "local"]);

export const topicComponentSchema = z.strictObject({
  /** Key of the decision topic, and id of the component. */
  topic: z.string(),
  kind: kinds,
  name: z.string(),
  places: z.array(place).min(1),
});
export type TopicComponent = z.output<typeof topicComponentSchema>;
export type Place = z.output<typeof place>;

/** Topics whose choice is something that runs; all others are libraries, tools or platforms. */
export const topicComponents: readonly TopicComponent[] = [
  {
    topic: "relational-store",
    kind: "relational-store",
    name: "Relational store",
    places: ["server", "pipeline", "local"],
  },
  {
    topic: "document-store",
    kind: "document-store",
    name: "Document store",
    places: ["server", "pipeline", "local"],
  },
  {
    topic: "key-value-store",
    kind: "key-value-store",
    name: "Key-value store",
    places: ["server", "pipeline", "local"],
  },
  {
    topic: "wide-column-store",
    kind: "key-value-store",
    name: "Wide-column store",
    places: ["server", "pipeline"],
  },
  {
    topic: "graph-store",
    kind: "document-store",
    name: "Graph store",
    places: ["server", "pipeline"],
  },
  {
    topic: "time-series-store",
    kind: "time-series-store",
    name: "Time-series store",
    places: ["server", "pipeline"],
  },
  {
    topic: "vector-store",
    kind: "search-engine",
    name: "Vector store",
    places: ["server", "pipeline"],
  },
  {
    topic: "search-engine",
    kind: "search-engine",
    name: "Search engine",
    places: ["server", "pipeline"],
  },
  { topic: "cache", kind: "cache", name: "Cache", places: ["server"] },
  {
    topic: "message-broker",
    kind: "broker",
    name: "Message broker",
    places: ["server", "pipeline"],
  },
  {
    topic: "object-store",
    kind: "object-store",
    name: "Object store",
    places: ["server", "pipeline"],
  },
  { topic: "cdn", kind: "cdn", name: "CDN", places: ["server"] },
  { topic: "api-gateway", kind: "gateway", name: "API gateway", places: ["server"] },
  {
    topic: "machine-learning",
    kind: "worker",
    name: "Machine-learning worker",
    places: ["server"],
  },
];

/** Topics whose choices report what runs; together they are one component. */
export const monitoringTopics = [
  "metrics",
  "tracing",
  "logging",
  "error-tracking",
  "apm",
  "instrumentation",
  "dashboards",
] as const;

/** Topics whose choice is a system of somebody else. */
export const externalTopics = ["email", "sms", "push", "payments", "crm"] as const;
