// Over 300 lines: one function from facts to template, whose parts share what it gathers.
import { groupedBy, type ViewOf } from "@planc/core";
import type { api, architecture, deployment } from "@planc/core/ir";
import { dnsName } from "../kubernetes/manifest.ts";
import { mebibytesOf, secondsOf } from "../kubernetes/workload.ts";
import type { SamEvent, SamPolicy, SamResource, SamTemplate } from "./sam-schema.ts";
import { idIn, logicalOf, scheduleOf } from "./words.ts";

type Component = ViewOf<typeof architecture.component>;
type Unit = ViewOf<typeof deployment.unit>;
type Variables = NonNullable<
  Extract<SamResource, { Type: "AWS::Serverless::Function" }>["Properties"]["Environment"]
>["Variables"];

export interface FunctionFacts {
  readonly title: string;
  readonly runtime: string;
  readonly units: readonly Unit[];
  readonly settings: readonly ViewOf<typeof deployment.setting>[];
  readonly components: readonly Component[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly basePath: string;
  readonly events: readonly ViewOf<typeof architecture.event>[];
  readonly duties: readonly ViewOf<typeof architecture.duty>[];
  readonly workflows: readonly ViewOf<typeof architecture.workflow>[];
  /** The queues of the plan are those of Amazon SQS. */
  readonly queues: boolean;
}

/** A request over an HTTP API of Amazon API Gateway is given up after this. */
const longestRequest = 29;
/** Seconds that a message waits before it goes to another: six times what handles it may take, as AWS advises. */
const visibilityFactor = 6;
const day = 86_400;

/** Functions with what sets each off, what each may do, and the queues between them. */
export function functionTemplate(facts: FunctionFacts): SamTemplate | undefined {
  const units = facts.units.filter(({ data }) => data.kind === "function");
  if (units.length === 0) return undefined;
  const product = dnsName(facts.title);
  const byRef = new Map<string, Component>(facts.components.map((each) => [each.ref, each]));
  const nameOf = new Map<string, string>(
    units.flatMap(({ data }) => data.components.map((ref) => [ref, logicalOf(idIn(ref))])),
  );
  const operationsOf = groupedBy(facts.operations, ({ data }) => data.component);
  const outOf = groupedBy(facts.connections, ({ data }) => data.from);
  const into = groupedBy(facts.connections, ({ data }) => data.to);
  const dutiesOf = groupedBy(facts.duties, ({ data }) => data.component);
  const settingsOf = groupedBy(
    facts.settings.flatMap(({ data }) => data.units.map((unit) => ({ unit, data }))),
    ({ unit }) => unit,
  );
  const parameters: SamTemplate["Parameters"] = {
    Environment: { Type: "String", Description: "Whose functions these are", MinLength: 2 },
  };
  const resources: Record<string, SamResource> = {};
  const consumers = facts.queues
    ? new Set(facts.events.flatMap(({ data }) => data.consumers).filter((ref) => nameOf.has(ref)))
    : new Set<string>();
  /** Whose queues are told of what these bring about. */
  const told = (refs: readonly string[]): readonly string[] => {
    const own = new Set(refs);
    const names = facts.events
      .filter(({ data }) => own.has(data.producer))
      .flatMap(({ data }) => data.consumers)
      .flatMap((ref) => (consumers.has(ref) ? (nameOf.get(ref) ?? []) : []));
    return [...new Set(names)].sort();
  };
  const machineOf = new Map(
    facts.workflows.map((each) => [each.ref, `${logicalOf(each.id)}Workflow`] as const),
  );

  for (const unit of units) {
    const main = unit.data.components[0];
    const name = main && nameOf.get(main);
    if (main === undefined || name === undefined) continue;
    const refs = unit.data.components;
    const outgoing = refs.flatMap((ref) => outOf.get(ref) ?? []);
    const timeout = timeoutOf(refs.flatMap((ref) => into.get(ref) ?? []));
    const events: Record<string, SamEvent> = {};
    const operations = refs.flatMap((ref) => operationsOf.get(ref) ?? []);
    for (const { data } of operations) {
      const method = httpMethod(data.method);
      if (method === undefined) continue;
      events[logicalOf(data.operationId)] = {
        Type: "HttpApi",
        Properties: {
          ApiId: { Ref: "HttpApi" },
          Method: method,
          Path: `${facts.basePath.replace(/\/$/, "")}${data.path}`,
        },
      };
    }
    const isEntered = refs.some((ref) =>
      (into.get(ref) ?? []).some(({ data }) => byRef.get(data.from)?.data.kind === "gateway"),
    );
    if (operations.length === 0 && isEntered) {
      events.AllElse = {
        Type: "HttpApi",
        Properties: { ApiId: { Ref: "HttpApi" }, Method: "any", Path: "/{proxy+}" },
      };
    }
    if (refs.some((ref) => consumers.has(ref))) {
      resources[`${name}DeadLetters`] = queue({ MessageRetentionPeriod: 14 * day });
      resources[`${name}Queue`] = queue({
        MessageRetentionPeriod: 4 * day,
        VisibilityTimeout: timeout * visibilityFactor,
        RedrivePolicy: {
          deadLetterTargetArn: { "Fn::GetAtt": [`${name}DeadLetters`, "Arn"] },
          maxReceiveCount: 5,
        },
      });
      events.Messages = {
        Type: "SQS",
        Properties: {
          Queue: { "Fn::GetAtt": [`${name}Queue`, "Arn"] },
          BatchSize: 10,
          FunctionResponseTypes: ["ReportBatchItemFailures"],
        },
      };
    }
    for (const duty of refs.flatMap((ref) => dutiesOf.get(ref) ?? [])) {
      if (duty.data.setOffBy !== "time") continue;
      events[logicalOf(duty.id)] = {
        Type: "ScheduleV2",
        Properties: {
          ScheduleExpression: scheduleOf(duty.data.schedule),
          ScheduleExpressionTimezone: "UTC",
          Input: JSON.stringify({ duty: duty.id }),
        },
      };
    }

    const own = (settingsOf.get(unit.ref) ?? []).map(({ data }) => data);
    const variables: Variables = {};
    for (const setting of own.filter(({ kind }) => kind === "config")) {
      // Lambda tells the first, and a function listens at no port.
      if (setting.name === "AWS_REGION" || setting.name === "PORT") continue;
      if (facts.queues && setting.name === "SQS_QUEUE_URL") {
        const queues = [...(refs.some((ref) => consumers.has(ref)) ? [name] : []), ...told(refs)];
        if (queues[0] !== undefined) variables[setting.name] = { Ref: `${queues[0]}Queue` };
        continue;
      }
      if (setting.byDefault !== undefined && !setting.varies) {
        variables[setting.name] = setting.byDefault;
        continue;
      }
      const parameter = logicalOf(setting.name.toLowerCase());
      parameters[parameter] = { Type: "String", Description: setting.purpose, MinLength: 1 };
      variables[setting.name] = { Ref: parameter };
    }
    const secrets = own.filter(({ kind }) => kind === "secret");
    if (secrets.length > 0) variables.SECRETS_PATH = { "Fn::Sub": `${product}/\${Environment}` };

    const policies: SamPolicy[] = secrets.map(({ name: secret }) => ({
      AWSSecretsManagerGetSecretValuePolicy: {
        SecretArn: {
          "Fn::Sub": `arn:aws:secretsmanager:\${AWS::Region}:\${AWS::AccountId}:secret:${product}/\${Environment}/${secret}-??????`,
        },
      },
    }));
    for (const target of told(refs)) {
      if (target === name) continue;
      policies.push({
        SQSSendMessagePolicy: { QueueName: { "Fn::GetAtt": [`${target}Queue`, "QueueName"] } },
      });
      variables[`${target.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase()}_QUEUE_URL`] = {
        Ref: `${target}Queue`,
      };
    }
    for (const { ref, data } of facts.workflows) {
      const machine = machineOf.get(ref);
      if (machine === undefined || !refs.some((each) => each === data.starter)) continue;
      policies.push({
        StepFunctionsExecutionPolicy: { StateMachineName: { "Fn::GetAtt": [machine, "Name"] } },
      });
      variables[`${idIn(ref).replaceAll("-", "_").toUpperCase()}_WORKFLOW_ARN`] = { Ref: machine };
    }
    let inNetwork = false;
    for (const { data } of outgoing) {
      const target = byRef.get(data.to);
      if (target === undefined) continue;
      const callee = nameOf.get(data.to);
      if (callee !== undefined && callee !== name && data.mode === "sync") {
        policies.push({ LambdaInvokePolicy: { FunctionName: { Ref: callee } } });
      }
      if (target.data.kind === "object-store" && /IAM/.test(data.authentication)) {
        parameters.S3Bucket ??= { Type: "String", Description: target.data.name, MinLength: 3 };
        policies.push({ S3CrudPolicy: { BucketName: { Ref: "S3Bucket" } } });
      }
      if (/amazon-ses/.test(target.id)) {
        parameters.MailDomain = { Type: "String", Description: "Sends mail", MinLength: 3 };
        policies.push({ SESCrudPolicy: { IdentityName: { Ref: "MailDomain" } } });
      }
      if (/store|cache/.test(target.data.kind) && target.data.kind !== "object-store") {
        inNetwork = true;
      }
    }
    if (inNetwork) {
      parameters.Subnets = {
        Type: "List<AWS::EC2::Subnet::Id>",
        Description: "Private subnets, of Terraform's output private_subnets",
      };
      parameters.FunctionsGroup = {
        Type: "AWS::EC2::SecurityGroup::Id",
        Description: "Security group of the functions, of Terraform's output functions_group",
      };
    }
    resources[name] = {
      Type: "AWS::Serverless::Function",
      Properties: {
        CodeUri: `../../${unit.data.folder === undefined || unit.data.folder === "." ? "" : unit.data.folder}`,
        Handler: "dist/handler.handler",
        Description: unit.data.name,
        MemorySize: Math.max(
          128,
          unit.data.resources ? mebibytesOf(unit.data.resources.memory) : 512,
        ),
        Timeout: timeout,
        ...(unit.data.scaling
          ? { ReservedConcurrentExecutions: Math.ceil(unit.data.scaling.most.value) }
          : {}),
        ...(Object.keys(variables).length > 0 ? { Environment: { Variables: variables } } : {}),
        ...(inNetwork
          ? {
              VpcConfig: {
                SubnetIds: { Ref: "Subnets" },
                SecurityGroupIds: [{ Ref: "FunctionsGroup" }],
              },
            }
          : {}),
        ...(policies.length > 0 ? { Policies: distinct(policies) } : {}),
        ...(Object.keys(events).length > 0 ? { Events: events } : {}),
      },
    };
  }

  for (const { ref, data } of facts.workflows) {
    const machine = machineOf.get(ref);
    const functions = [
      ...new Set([...data.parts, ...data.undoing].flatMap(({ by }) => nameOf.get(by) ?? [])),
    ].sort();
    if (machine === undefined || functions.length === 0) continue;
    resources[machine] = {
      Type: "AWS::Serverless::StateMachine",
      Properties: {
        DefinitionUri: `../../${data.file}`,
        DefinitionSubstitutions: Object.fromEntries(
          functions.map((each) => [each, { "Fn::GetAtt": [each, "Arn"] as [string, string] }]),
        ),
        Policies: functions.map((each) => ({
          LambdaInvokePolicy: { FunctionName: { Ref: each } },
        })),
      },
    };
  }
  const hasApi = JSON.stringify(resources).includes('"HttpApi"');
  return {
    AWSTemplateFormatVersion: "2010-09-09",
    Transform: "AWS::Serverless-2016-10-31",
    Description: `${facts.title}: functions, and what sets each off`,
    Parameters: parameters,
    Globals: {
      Function: {
        Runtime: facts.runtime,
        Architectures: ["arm64"],
        Tracing: "Active",
        Tags: { product, environment: { Ref: "Environment" } },
      },
    },
    Resources: {
      ...(hasApi
        ? {
            HttpApi: {
              Type: "AWS::Serverless::HttpApi" as const,
              Properties: { StageName: "$default", DisableExecuteApiEndpoint: false },
            },
          }
        : {}),
      ...resources,
    },
    Outputs: hasApi
      ? {
          Address: {
            Description: "Where the API is",
            Value: { "Fn::Sub": "https://${HttpApi}.execute-api.${AWS::Region}.amazonaws.com" },
          },
        }
      : {},
  };
}

function queue(
  more: Omit<
    Extract<SamResource, { Type: "AWS::SQS::Queue" }>["Properties"],
    "SqsManagedSseEnabled"
  >,
): SamResource {
  return { Type: "AWS::SQS::Queue", Properties: { ...more, SqsManagedSseEnabled: true } };
}

function timeoutOf(incoming: FunctionFacts["connections"]): number {
  const waits = incoming.flatMap(({ data }) => (data.timeout ? [secondsOf(data.timeout)] : []));
  return waits.length === 0
    ? longestRequest
    : Math.min(longestRequest, Math.ceil(Math.max(...waits)));
}

function httpMethod(method: string) {
  const found = (["get", "post", "put", "patch", "delete"] as const).find(
    (each) => each === method.toLowerCase(),
  );
  return found;
}

function distinct(policies: readonly SamPolicy[]): SamPolicy[] {
  return [...new Map(policies.map((each) => [JSON.stringify(each), each])).values()];
}
