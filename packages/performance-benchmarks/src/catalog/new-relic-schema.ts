import * as z from "zod";
import { nrqlProblem } from "./nrql.ts";

/**
 * What of NerdGraph's inputs AlertsPolicyInput, AlertsNrqlConditionStaticInput and DashboardInput is written here. Fields of
 * conditions and the example of a static one: https://docs.newrelic.com/docs/apis/nerdgraph/examples/nerdgraph-api-nrql-condition-alerts/;
 * windows from 30 s to 6 h, and that a slide divides its window: reference of the Terraform provider; both 2026-12-01.
 * Fields of dashboards are from memory, not checked.
 */
const nrql = z
  .string()
  .refine((text) => nrqlProblem(text) === undefined, "no NRQL of the known form");

const condition = z.strictObject({
  name: z.string().min(1).max(128),
  description: z.string().max(4000),
  enabled: z.literal(true),
  nrql: z.strictObject({ query: nrql }),
  signal: z
    .strictObject({
      aggregationWindow: z.int().min(30).max(21_600),
      aggregationMethod: z.literal("EVENT_FLOW"),
      aggregationDelay: z.int().min(0).max(1200),
      slideBy: z.int().min(30).optional(),
    })
    .refine(
      ({ slideBy, aggregationWindow }) =>
        slideBy === undefined || (slideBy < aggregationWindow && aggregationWindow % slideBy === 0),
      "a slide that divides the window",
    ),
  terms: z
    .array(
      z.strictObject({
        operator: z.enum(["ABOVE", "BELOW"]),
        priority: z.enum(["CRITICAL", "WARNING"]),
        threshold: z.number(),
        thresholdDuration: z.int().min(60).max(86_400),
        thresholdOccurrences: z.enum(["ALL", "AT_LEAST_ONCE"]),
      }),
    )
    .length(1),
  violationTimeLimitSeconds: z.int().min(300),
});

export const newRelicAlerts = z.strictObject({
  policies: z.record(
    z.string(),
    z.strictObject({
      name: z.string().min(1),
      incidentPreference: z.enum(["PER_POLICY", "PER_CONDITION", "PER_CONDITION_AND_TARGET"]),
    }),
  ),
  conditions: z.array(z.strictObject({ policy: z.enum(["page", "ticket"]), condition })).min(1),
});
export type NewRelicAlerts = z.output<typeof newRelicAlerts>;

export const newRelicDashboard = z.strictObject({
  name: z.string().min(1).max(255),
  permissions: z.literal("PUBLIC_READ_WRITE"),
  pages: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(255),
        widgets: z
          .array(
            z.strictObject({
              title: z.string().max(255),
              layout: z.strictObject({
                column: z.int().min(1).max(12),
                row: z.int().min(1),
                width: z.int().min(1).max(12),
                height: z.int().min(1).max(32),
              }),
              visualization: z.strictObject({
                id: z.enum(["viz.line", "viz.bar", "viz.billboard"]),
              }),
              rawConfiguration: z.strictObject({
                nrqlQueries: z
                  .array(z.strictObject({ accountIds: z.array(z.int()), query: nrql }))
                  .min(1),
              }),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
export type NewRelicDashboard = z.output<typeof newRelicDashboard>;
