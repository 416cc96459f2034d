import type { Metric } from "./watched-facts.ts";

/** What is shown of requests beside the alerts, where anything records it. */
export const shownRequests = [
  { metric: "http.server.request.duration", title: "Answered", failing: "status" },
  { metric: "graphql_field_duration_seconds", title: "Fields", failing: "none" },
  { metric: "db.client.operation.duration", title: "Stores asked", failing: "type" },
  { metric: "messaging.process.duration", title: "Messages handled", failing: "type" },
  { metric: "http.client.request.duration", title: "Calls", failing: "type" },
] as const;

/** One of each name: programs are told apart by an attribute. */
export function distinct(metrics: readonly Metric[]): readonly Metric[] {
  return [...new Map(metrics.map((each) => [each.data.name, each])).values()];
}
