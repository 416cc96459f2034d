import * as z from "zod";

/**
 * What of Grafana's dashboard model is written here, by `@grafana/grafana-foundation-sdk` 0.0.21 (Apache-2.0), against
 * whose types a test holds it.
 */
const datasource = z.strictObject({ type: z.literal("prometheus"), uid: z.string() });
const gridPos = z.strictObject({
  x: z.int().min(0).max(23),
  y: z.int().min(0),
  w: z.int().min(1).max(24),
  h: z.int().min(1),
});

export const grafanaTarget = z.strictObject({
  refId: z.string().min(1),
  expr: z.string().min(1),
  legendFormat: z.string(),
});

export const grafanaPanel = z.strictObject({
  id: z.int().min(1),
  type: z.enum(["timeseries", "stat"]),
  title: z.string().min(1),
  description: z.string().optional(),
  datasource,
  gridPos,
  targets: z.array(grafanaTarget).min(1),
  fieldConfig: z.strictObject({
    defaults: z.strictObject({
      unit: z.string(),
      min: z.number().optional(),
      thresholds: z.strictObject({
        mode: z.literal("absolute"),
        steps: z.array(z.strictObject({ value: z.number().nullable(), color: z.string() })).min(1),
      }),
      custom: z
        .strictObject({ thresholdsStyle: z.strictObject({ mode: z.enum(["line", "off"]) }) })
        .optional(),
    }),
    overrides: z.tuple([]),
  }),
});

export const grafanaRow = z.strictObject({
  id: z.int().min(1),
  type: z.literal("row"),
  title: z.string().min(1),
  collapsed: z.literal(false),
  gridPos,
  panels: z.tuple([]),
});

const variable = z.strictObject({
  type: z.enum(["datasource", "custom"]),
  name: z.string(),
  label: z.string(),
  query: z.string(),
  multi: z.boolean().optional(),
  includeAll: z.boolean().optional(),
  allValue: z.string().optional(),
});

export const grafanaDashboard = z.strictObject({
  uid: z.string().min(1).max(40),
  title: z.string().min(1),
  tags: z.array(z.string()),
  timezone: z.literal("browser"),
  editable: z.boolean(),
  schemaVersion: z.int(),
  refresh: z.string(),
  time: z.strictObject({ from: z.string(), to: z.string() }),
  templating: z.strictObject({ list: z.array(variable) }),
  annotations: z.strictObject({ list: z.tuple([]) }),
  panels: z.array(z.union([grafanaRow, grafanaPanel])).min(1),
});
export type GrafanaDashboard = z.output<typeof grafanaDashboard>;
export type GrafanaPanel = z.output<typeof grafanaPanel>;
