import * as z from "zod";

/**
 * What of a SAM template is written here, and nothing else: by the schema source of AWS SAM
 * (aws/serverless-application-model, Apache-2.0, commit 7000d0a3b of 2026-05-29) and, for the queue, by the reference
 * of `AWS::SQS::Queue` (recalled 2026-12-01).
 */
const logical = z.string().regex(/^[A-Za-z0-9]+$/);
const intrinsic = z.union([
  z.strictObject({ Ref: logical }),
  z.strictObject({ "Fn::GetAtt": z.tuple([logical, z.string()]) }),
  z.strictObject({ "Fn::Sub": z.string() }),
]);
const text = z.union([z.string(), intrinsic]);

const event = z.discriminatedUnion("Type", [
  z.strictObject({
    Type: z.literal("HttpApi"),
    Properties: z.strictObject({
      ApiId: intrinsic,
      Method: z.enum(["get", "post", "put", "patch", "delete", "any", "head", "options"]),
      Path: z.string().startsWith("/").or(z.literal("$default")),
    }),
  }),
  z.strictObject({
    Type: z.literal("SQS"),
    Properties: z.strictObject({
      Queue: intrinsic,
      BatchSize: z.int().min(1).max(10_000),
      FunctionResponseTypes: z.array(z.literal("ReportBatchItemFailures")),
    }),
  }),
  z.strictObject({
    Type: z.literal("ScheduleV2"),
    Properties: z.strictObject({
      ScheduleExpression: z.string().regex(/^(?:rate|cron)\(.+\)$/),
      ScheduleExpressionTimezone: z.string(),
      Input: z.string(),
    }),
  }),
]);

/** Templates of policies that SAM brings, each with its one parameter. */
const policy = z.union([
  z.strictObject({ SQSSendMessagePolicy: z.strictObject({ QueueName: intrinsic }) }),
  z.strictObject({ StepFunctionsExecutionPolicy: z.strictObject({ StateMachineName: intrinsic }) }),
  z.strictObject({ LambdaInvokePolicy: z.strictObject({ FunctionName: intrinsic }) }),
  z.strictObject({ S3CrudPolicy: z.strictObject({ BucketName: intrinsic }) }),
  z.strictObject({ SESCrudPolicy: z.strictObject({ IdentityName: intrinsic }) }),
  z.strictObject({
    AWSSecretsManagerGetSecretValuePolicy: z.strictObject({ SecretArn: intrinsic }),
  }),
]);

const resource = z.discriminatedUnion("Type", [
  z.strictObject({
    Type: z.literal("AWS::Serverless::Function"),
    Properties: z.strictObject({
      CodeUri: z.string(),
      Handler: z.string(),
      Description: z.string().max(256),
      MemorySize: z.int().min(128).max(10_240),
      Timeout: z.int().min(1).max(900),
      ReservedConcurrentExecutions: z.int().min(1).optional(),
      Environment: z.strictObject({ Variables: z.record(z.string(), text) }).optional(),
      VpcConfig: z
        .strictObject({
          SubnetIds: intrinsic,
          SecurityGroupIds: z.array(intrinsic).min(1),
        })
        .optional(),
      Policies: z.array(policy).optional(),
      Events: z.record(logical, event).optional(),
    }),
  }),
  z.strictObject({
    Type: z.literal("AWS::Serverless::HttpApi"),
    Properties: z.strictObject({ StageName: text, DisableExecuteApiEndpoint: z.boolean() }),
  }),
  z.strictObject({
    Type: z.literal("AWS::Serverless::StateMachine"),
    Properties: z.strictObject({
      DefinitionUri: z.string(),
      DefinitionSubstitutions: z.record(logical, intrinsic),
      Policies: z.array(policy).min(1),
    }),
  }),
  z.strictObject({
    Type: z.literal("AWS::SQS::Queue"),
    Properties: z.strictObject({
      MessageRetentionPeriod: z.int().min(60).max(1_209_600),
      VisibilityTimeout: z.int().min(0).max(43_200).optional(),
      SqsManagedSseEnabled: z.boolean(),
      RedrivePolicy: z
        .strictObject({ deadLetterTargetArn: intrinsic, maxReceiveCount: z.int().min(1) })
        .optional(),
    }),
  }),
]);

export const samTemplate = z.strictObject({
  AWSTemplateFormatVersion: z.literal("2010-09-09"),
  Transform: z.literal("AWS::Serverless-2016-10-31"),
  Description: z.string().max(1024),
  Parameters: z.record(
    logical,
    z.strictObject({
      Type: z.enum(["String", "List<AWS::EC2::Subnet::Id>", "AWS::EC2::SecurityGroup::Id"]),
      Description: z.string(),
      Default: z.string().optional(),
      MinLength: z.int().optional(),
    }),
  ),
  Globals: z.strictObject({
    Function: z.strictObject({
      Runtime: z.string(),
      Architectures: z.tuple([z.literal("arm64")]),
      Tracing: z.literal("Active"),
      Tags: z.record(z.string(), text),
    }),
  }),
  Resources: z.record(logical, resource),
  Outputs: z.record(logical, z.strictObject({ Description: z.string(), Value: intrinsic })),
});
export type SamTemplate = z.output<typeof samTemplate>;
export type SamResource = SamTemplate["Resources"][string];
export type SamEvent = z.output<typeof event>;
export type SamPolicy = z.output<typeof policy>;

/** Names that the template refers to and has not, over what its schema sees. */
export function danglingIn(template: SamTemplate): readonly string[] {
  const known = new Set([
    ...Object.keys(template.Parameters),
    ...Object.keys(template.Resources),
    // Made by SAM beside an API.
    "AWS::Region",
  ]);
  const text = JSON.stringify(template);
  const named = [
    ...text.matchAll(/"Ref":"([^"]+)"/g),
    ...text.matchAll(/"Fn::GetAtt":\["([^"]+)"/g),
    ...text.matchAll(/\$\{([A-Za-z0-9]+)\}/g),
  ].map(([, name = ""]) => name);
  return [...new Set(named)].filter((name) => !known.has(name));
}
