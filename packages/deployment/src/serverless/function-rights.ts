import { dnsName } from "../kubernetes/manifest.ts";
import type { Around, Unit } from "./function-facts.ts";
import type { SamPolicy, SamResource, SamTemplate } from "./sam-schema.ts";
import { idIn, logicalOf } from "./words.ts";

type Variables = NonNullable<
  Extract<SamResource, { Type: "AWS::Serverless::Function" }>["Properties"]["Environment"]
>["Variables"];

/** What a function is told and what it may do, with what somebody has to say at the deployment. */
export interface Rights {
  readonly parameters: SamTemplate["Parameters"];
  readonly variables: Variables;
  readonly policies: readonly SamPolicy[];
  /** It asks something that stands in the private network. */
  readonly inNetwork: boolean;
}

/** Settings first, so that what a queue or a workflow is called counts over them. */
export function rightsOf(name: string, unit: Unit, around: Around): Rights {
  const parts = [
    toldOf(name, unit, around),
    secretsOf(unit, around),
    queuesOf(name, unit, around),
    workflowsOf(unit, around),
    calledOf(name, unit, around),
  ];
  return {
    // What a setting says of a parameter counts over what its use says.
    parameters: Object.assign({}, ...parts.map(({ parameters }) => parameters).toReversed()),
    variables: Object.assign({}, ...parts.map(({ variables }) => variables)),
    policies: parts.flatMap(({ policies = [] }) => policies),
    inNetwork: parts.some(({ inNetwork }) => inNetwork === true),
  };
}

/** Lambda tells the first, and a function listens at no port. */
const untold: ReadonlySet<string> = new Set(["AWS_REGION", "PORT"]);

function toldOf(
  name: string,
  unit: Unit,
  { facts, settingsOf, consumes, told }: Around,
): Partial<Rights> {
  const refs = unit.data.components;
  const parameters: SamTemplate["Parameters"] = {};
  const variables: Variables = {};
  for (const setting of settingsOf(unit)) {
    if (setting.kind !== "config" || untold.has(setting.name)) continue;
    if (facts.queues && setting.name === "SQS_QUEUE_URL") {
      const [queue] = [...(consumes(refs) ? [name] : []), ...told(refs)];
      if (queue !== undefined) variables[setting.name] = { Ref: `${queue}Queue` };
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
  return { parameters, variables };
}

function secretsOf(unit: Unit, { facts, settingsOf }: Around): Partial<Rights> {
  const secrets = settingsOf(unit).filter(({ kind }) => kind === "secret");
  if (secrets.length === 0) return {};
  const path = `${dnsName(facts.title)}/\${Environment}`;
  return {
    variables: { SECRETS_PATH: { "Fn::Sub": path } },
    policies: secrets.map(({ name }) => ({
      AWSSecretsManagerGetSecretValuePolicy: {
        SecretArn: {
          "Fn::Sub": `arn:aws:secretsmanager:\${AWS::Region}:\${AWS::AccountId}:secret:${path}/${name}-??????`,
        },
      },
    })),
  };
}

function queuesOf(name: string, unit: Unit, { told }: Around): Partial<Rights> {
  const targets = told(unit.data.components).filter((target) => target !== name);
  return {
    variables: Object.fromEntries(
      targets.map((target) => [`${upper(target)}_QUEUE_URL`, { Ref: `${target}Queue` }]),
    ),
    policies: targets.map((target) => ({
      SQSSendMessagePolicy: { QueueName: { "Fn::GetAtt": [`${target}Queue`, "QueueName"] } },
    })),
  };
}

const upper = (target: string): string => target.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();

function workflowsOf(unit: Unit, { facts, machineOf }: Around): Partial<Rights> {
  const started = facts.workflows.flatMap(({ ref, data }) => {
    const machine = machineOf.get(ref);
    return machine !== undefined && unit.data.components.some((each) => each === data.starter)
      ? [{ ref, machine }]
      : [];
  });
  return {
    variables: Object.fromEntries(
      started.map(({ ref, machine }) => [
        `${idIn(ref).replaceAll("-", "_").toUpperCase()}_WORKFLOW_ARN`,
        { Ref: machine },
      ]),
    ),
    policies: started.map(({ machine }) => ({
      StepFunctionsExecutionPolicy: { StateMachineName: { "Fn::GetAtt": [machine, "Name"] } },
    })),
  };
}

function calledOf(name: string, unit: Unit, { component, nameOf, outOf }: Around): Partial<Rights> {
  const parameters: SamTemplate["Parameters"] = {};
  const policies: SamPolicy[] = [];
  let inNetwork = false;
  for (const { data } of outOf(unit.data.components)) {
    const target = component.get(data.to);
    if (target === undefined) continue;
    const callee = nameOf.get(data.to);
    if (callee !== undefined && callee !== name && data.mode === "sync") {
      policies.push({ LambdaInvokePolicy: { FunctionName: { Ref: callee } } });
    }
    const { kind } = target.data;
    if (kind === "object-store" && /IAM/.test(data.authentication)) {
      parameters.S3Bucket ??= { Type: "String", Description: target.data.name, MinLength: 3 };
      policies.push({ S3CrudPolicy: { BucketName: { Ref: "S3Bucket" } } });
    }
    if (/amazon-ses/.test(target.id)) {
      parameters.MailDomain = { Type: "String", Description: "Sends mail", MinLength: 3 };
      policies.push({ SESCrudPolicy: { IdentityName: { Ref: "MailDomain" } } });
    }
    inNetwork ||= /store|cache/.test(kind) && kind !== "object-store";
  }
  return {
    parameters: inNetwork ? { ...parameters, ...networkParameters } : parameters,
    policies,
    inNetwork,
  };
}

const networkParameters: SamTemplate["Parameters"] = {
  Subnets: {
    Type: "List<AWS::EC2::Subnet::Id>",
    Description: "Private subnets, of Terraform's output private_subnets",
  },
  FunctionsGroup: {
    Type: "AWS::EC2::SecurityGroup::Id",
    Description: "Security group of the functions, of Terraform's output functions_group",
  },
};
