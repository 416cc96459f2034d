import { dnsName } from "../kubernetes/manifest.ts";
import { mebibytesOf, secondsOf } from "../kubernetes/workload.ts";
import { eventsOf } from "./function-events.ts";
import { type Around, aroundOf, type FunctionFacts, type Unit } from "./function-facts.ts";
import { type Rights, rightsOf } from "./function-rights.ts";
import type { SamPolicy, SamResource, SamTemplate } from "./sam-schema.ts";

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
  const around = aroundOf(facts, units);
  const parameters: SamTemplate["Parameters"] = {
    Environment: { Type: "String", Description: "Whose functions these are", MinLength: 2 },
  };
  const resources: Record<string, SamResource> = {};
  for (const unit of units) {
    const [main] = unit.data.components;
    const name = main && around.nameOf.get(main);
    if (name === undefined) continue;
    const rights = rightsOf(name, unit, around);
    for (const [key, parameter] of Object.entries(rights.parameters)) parameters[key] ??= parameter;
    const timeout = timeoutOf(around.into(unit.data.components));
    if (around.consumes(unit.data.components)) Object.assign(resources, queuesOf(name, timeout));
    resources[name] = functionOf(name, unit, { timeout, rights, around });
  }
  Object.assign(resources, machinesOf(around));
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

/** Its queue, and where messages go that it could not handle. */
function queuesOf(name: string, timeout: number): Record<string, SamResource> {
  return {
    [`${name}DeadLetters`]: queue({ MessageRetentionPeriod: 14 * day }),
    [`${name}Queue`]: queue({
      MessageRetentionPeriod: 4 * day,
      VisibilityTimeout: timeout * visibilityFactor,
      RedrivePolicy: {
        deadLetterTargetArn: { "Fn::GetAtt": [`${name}DeadLetters`, "Arn"] },
        maxReceiveCount: 5,
      },
    }),
  };
}

interface Made {
  readonly timeout: number;
  readonly rights: Rights;
  readonly around: Around;
}

function functionOf(name: string, { data }: Unit, { timeout, rights, around }: Made): SamResource {
  const events = eventsOf(name, data.components, around);
  const { variables, policies, inNetwork } = rights;
  return {
    Type: "AWS::Serverless::Function",
    Properties: {
      CodeUri: `../../${data.folder === undefined || data.folder === "." ? "" : data.folder}`,
      Handler: "dist/handler.handler",
      Description: data.name,
      MemorySize: Math.max(128, data.resources ? mebibytesOf(data.resources.memory) : 512),
      Timeout: timeout,
      ...(data.scaling ? { ReservedConcurrentExecutions: Math.ceil(data.scaling.most.value) } : {}),
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

/** Workflows over functions, each by the definition that the plan has of it. */
function machinesOf({ facts, machineOf, nameOf }: Around): Record<string, SamResource> {
  const machines: Record<string, SamResource> = {};
  for (const { ref, data } of facts.workflows) {
    const machine = machineOf.get(ref);
    const functions = [
      ...new Set([...data.parts, ...data.undoing].flatMap(({ by }) => nameOf.get(by) ?? [])),
    ].sort();
    if (machine === undefined || functions.length === 0) continue;
    machines[machine] = {
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
  return machines;
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

function distinct(policies: readonly SamPolicy[]): SamPolicy[] {
  return [...new Map(policies.map((each) => [JSON.stringify(each), each])).values()];
}
