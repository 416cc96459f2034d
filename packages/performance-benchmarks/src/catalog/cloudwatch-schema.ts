import * as z from "zod";

/** What of a CloudFormation template is written here, by the reference of `AWS::CloudWatch::Alarm` (read 2026-11-30). */
const reference = z.strictObject({ Ref: z.string() });
const dimensions = z
  .array(z.strictObject({ Name: z.string(), Value: reference }))
  .min(1)
  .max(30);
const metric = z.strictObject({
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: dimensions,
});
const expression = z.union([z.string(), z.strictObject({ "Fn::Sub": z.string() })]);

const common = {
  AlarmDescription: z.string().max(1024),
  ComparisonOperator: z.enum([
    "GreaterThanThreshold",
    "GreaterThanOrEqualToThreshold",
    "LessThanThreshold",
    "LessThanOrEqualToThreshold",
  ]),
  Threshold: z.number(),
  EvaluationPeriods: z.int().min(1),
  TreatMissingData: z.enum(["breaching", "notBreaching", "ignore", "missing"]),
  /** None of an alarm that only another one looks at. */
  AlarmActions: z.array(reference).min(1).max(5).optional(),
};

const alarm = z.union([
  z
    .strictObject({
      ...common,
      ...metric.shape,
      Period: z.int().multipleOf(60),
      Statistic: z.enum(["Average", "Maximum", "Minimum", "Sum", "SampleCount"]).optional(),
      ExtendedStatistic: z
        .string()
        .regex(/^p\d{1,2}(?:\.\d{1,10})?$/)
        .optional(),
    })
    .refine(
      (each) => (each.Statistic === undefined) !== (each.ExtendedStatistic === undefined),
      "one of both statistics",
    ),
  z.strictObject({
    ...common,
    Metrics: z
      .array(
        z.strictObject({
          Id: z.string().regex(/^[a-z]\w*$/),
          Expression: expression.optional(),
          Period: z.int().multipleOf(60).optional(),
          Label: z.string().optional(),
          MetricStat: z
            .strictObject({
              Metric: metric,
              Period: z.int().multipleOf(60),
              Stat: z.string(),
            })
            .optional(),
          ReturnData: z.boolean(),
        }),
      )
      .min(1),
  }),
]);

/** By the references of `AWS::XRay::SamplingRule` and of `API_SamplingRule`, excerpts read 2026-12-01. */
const samplingRule = z.strictObject({
  RuleName: z.string().min(1).max(32),
  Priority: z.int().min(1).max(9999),
  FixedRate: z.number().min(0).max(1),
  ReservoirSize: z.int().min(0),
  ServiceName: z.string().max(64),
  ServiceType: z.string().max(64),
  Host: z.string().max(64),
  HTTPMethod: z.string().max(10),
  URLPath: z.string().max(128),
  ResourceARN: z.string().max(500),
  Version: z.literal(1),
});

const widget = {
  width: z.int().min(1).max(24),
  height: z.int().min(1).max(1000),
};
/** What of a dashboard's body is written here: structure and syntax of dashboard bodies, from memory, not checked. */
export const cloudwatchDashboard = z.strictObject({
  widgets: z
    .array(
      z.discriminatedUnion("type", [
        z.strictObject({
          ...widget,
          type: z.literal("text"),
          properties: z.strictObject({ markdown: z.string() }),
        }),
        z.strictObject({
          ...widget,
          type: z.literal("metric"),
          properties: z.union([
            z.strictObject({
              title: z.string(),
              annotations: z.strictObject({ alarms: z.array(z.string()).length(1) }),
            }),
            z.strictObject({
              title: z.string(),
              region: z.string(),
              view: z.literal("timeSeries"),
              period: z.int().multipleOf(60),
              metrics: z
                .array(z.array(z.union([z.string(), z.strictObject({ stat: z.string() })])))
                .min(1),
            }),
          ]),
        }),
      ]),
    )
    .min(1)
    .max(500),
});

export const cloudwatchTemplate = z.strictObject({
  AWSTemplateFormatVersion: z.literal("2010-09-09"),
  Description: z.string().max(1024),
  Parameters: z.record(
    z.string().regex(/^[A-Za-z0-9]+$/),
    z.strictObject({ Type: z.enum(["String", "Number"]), Description: z.string() }),
  ),
  Resources: z.record(
    z.string().regex(/^[A-Za-z0-9]+$/),
    z.union([
      z.strictObject({ Type: z.literal("AWS::CloudWatch::Alarm"), Properties: alarm }),
      z.strictObject({
        Type: z.literal("AWS::CloudWatch::CompositeAlarm"),
        Properties: z.strictObject({
          AlarmDescription: z.string().max(1024),
          AlarmRule: z.strictObject({ "Fn::Sub": z.string().max(10_240) }),
          AlarmActions: z.array(reference).min(1).max(5),
        }),
      }),
      z.strictObject({
        Type: z.literal("AWS::CloudWatch::Dashboard"),
        Properties: z.strictObject({
          DashboardName: z
            .string()
            .regex(/^[\w-]{1,255}$/)
            .optional(),
          DashboardBody: z.strictObject({ "Fn::Sub": z.string() }),
        }),
      }),
      z.strictObject({
        Type: z.literal("AWS::XRay::SamplingRule"),
        Properties: z.strictObject({ SamplingRule: samplingRule }),
      }),
    ]),
  ),
});
export type CloudwatchTemplate = z.output<typeof cloudwatchTemplate>;
