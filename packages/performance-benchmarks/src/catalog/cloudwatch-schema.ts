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
      .min(2),
  }),
]);

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
          DashboardName: z.string().regex(/^[\w-]{1,255}$/),
          DashboardBody: z.strictObject({ "Fn::Sub": z.string() }),
        }),
      }),
    ]),
  ),
});
export type CloudwatchTemplate = z.output<typeof cloudwatchTemplate>;
