import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { figure, identifier, label, prose } from "./shapes.ts";

/** Late: a series that is recorded; alerts, dashboards and objectives ask for no other. */
export const metric = many(
  "performance/metric",
  z.strictObject({
    /** By the semantic conventions of OpenTelemetry where they name it: `http.server.request.duration`. */
    name: identifier,
    /** As Prometheus has it: `http_server_request_duration_seconds`. */
    series: identifier,
    kind: z.enum(["counter", "up-down-counter", "gauge", "histogram"]),
    /** UCUM: `s`, `By`, `{request}`. */
    unit: label,
    method: z.enum(["rate-errors-duration", "utilisation-saturation-errors", "business"]),
    of: anyRef(),
    attributes: z.array(z.strictObject({ name: identifier, values: prose })),
    /** Upper bounds of a histogram's buckets, with one at every target. */
    buckets: z.array(z.number().positive()).optional(),
    /** What records it. */
    from: label,
    /** Whether the conventions may still change what it is called. */
    stability: z.enum(["stable", "development", "own"]).optional(),
    /** What of it comes in an hour on average, by the workload. */
    expected: figure.optional(),
    /** Attributes and spans that the trace has beside it. */
    because: prose,
  }),
  { summary: "what is recorded" },
);

/** Late: what to do when an alert comes. */
export const runbook = many(
  "performance/runbook",
  z.strictObject({
    name: label,
    alerts: z.array(ref("performance/alert")).min(1),
    /** What people notice meanwhile. */
    effect: prose,
    steps: z.array(prose).min(1),
    /** How one sees that it is over. */
    verify: prose,
    /** How what was done is taken back; nothing where none of it stays. */
    rollback: prose.optional(),
    owner: label,
  }),
  { summary: "what to do upon alerts" },
);
