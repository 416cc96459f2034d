import * as z from "zod";
import { datadogProblem, formulaProblem } from "./datadog-query.ts";

/**
 * What of the bodies of `POST /api/v1/slo`, `/api/v1/monitor` and `/api/v1/dashboard` is written here, by hand after the
 * v1 models of Datadog's API client (ServiceLevelObjectiveRequest, Monitor, Dashboard): from memory, not checked, but
 * for the query of an SLO and the windows of a burn rate, 2026-12-01:
 * https://docs.datadoghq.com/service_level_objectives/burn_rate/
 */
const formula = z.string().refine((text) => formulaProblem(text) === undefined, "no metric query");
const tags = z.array(z.string().regex(/^[a-z][\w.-]*:[\w./-]+$/)).max(32);

const slo = z.strictObject({
  name: z.string().min(1).max(200),
  type: z.literal("metric"),
  description: z.string().max(1000),
  query: z.strictObject({ numerator: formula, denominator: formula }),
  thresholds: z
    .array(
      z.strictObject({
        timeframe: z.enum(["7d", "30d", "90d"]),
        target: z.number().gt(0).lt(100),
      }),
    )
    .length(1),
  tags,
});

const monitor = z
  .strictObject({
    name: z.string().min(1).max(200),
    type: z.enum(["query alert", "slo alert"]),
    query: z.string().refine((text) => datadogProblem(text) === undefined, "no query of a monitor"),
    message: z.string().min(1),
    priority: z.int().min(1).max(5),
    tags,
    options: z.strictObject({
      thresholds: z.strictObject({ critical: z.number() }),
      include_tags: z.boolean(),
      notify_no_data: z.boolean().optional(),
      require_full_window: z.boolean().optional(),
      renotify_interval: z.int().min(0).optional(),
    }),
  })
  .refine(
    ({ query, options }) => query.endsWith(` ${options.thresholds.critical}`),
    "the threshold of the query",
  );

/** By key, as one body refers to the id that another gets when it is made: `${slo.uptime}`. */
export const datadogMonitors = z.strictObject({
  slos: z.record(z.string(), slo),
  monitors: z.record(z.string(), monitor),
});
export type DatadogMonitors = z.output<typeof datadogMonitors>;

const series = z.strictObject({
  type: z.literal("timeseries"),
  title: z.string().max(200),
  requests: z
    .array(
      z.strictObject({
        response_format: z.literal("timeseries"),
        queries: z
          .array(
            z.strictObject({
              data_source: z.literal("metrics"),
              name: z.string().regex(/^[a-z]\w*$/),
              query: formula,
            }),
          )
          .min(1),
        formulas: z.array(z.strictObject({ formula: z.string(), alias: z.string().optional() })),
        display_type: z.enum(["line", "bars"]),
      }),
    )
    .min(1),
  markers: z
    .array(
      z.strictObject({
        value: z.string().regex(/^y = [0-9.]+$/),
        display_type: z.enum(["error dashed", "warning dashed"]),
        label: z.string(),
      }),
    )
    .optional(),
});
const objective = z.strictObject({
  type: z.literal("slo"),
  title: z.string().max(200),
  slo_id: z.string(),
  view_type: z.literal("detail"),
  view_mode: z.literal("overall"),
  time_windows: z.array(z.enum(["7d", "30d", "90d"])),
  show_error_budget: z.boolean(),
});
const leaf = z.strictObject({ definition: z.discriminatedUnion("type", [series, objective]) });

export const datadogDashboard = z.strictObject({
  title: z.string().min(1).max(200),
  description: z.string(),
  layout_type: z.literal("ordered"),
  template_variables: z.array(
    z.strictObject({ name: z.string(), prefix: z.string(), defaults: z.array(z.string()) }),
  ),
  widgets: z
    .array(
      z.strictObject({
        definition: z.strictObject({
          type: z.literal("group"),
          layout_type: z.literal("ordered"),
          title: z.string(),
          widgets: z.array(leaf).min(1),
        }),
      }),
    )
    .min(1),
});
export type DatadogDashboard = z.output<typeof datadogDashboard>;
export type DatadogSeries = z.output<typeof series>;
