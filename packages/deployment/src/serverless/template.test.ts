import { figureOf } from "@planc/core";
import { architecture, deployment } from "@planc/core/ir";
import { expect, it } from "vitest";
import type { FunctionFacts } from "./function-facts.ts";
import { danglingIn, samTemplate } from "./sam-schema.ts";
import { functionTemplate } from "./template.ts";
import { logicalOf } from "./words.ts";

type Component = FunctionFacts["components"][number];
type Unit = FunctionFacts["units"][number];

const viewed = <Id extends string, Data>(slot: { readonly id: Id }, id: string, data: Data) => ({
  id,
  ref: `${slot.id}#${id}` as const,
  data,
});

const component = (id: string, kind: Component["data"]["kind"]): Component =>
  viewed(architecture.component, id, {
    name: id,
    kind,
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
  });

const unit = (id: string): Unit =>
  viewed(deployment.unit, id, {
    name: id,
    kind: "function",
    components: [`architecture/component#${id}`],
    platform: "AWS Lambda",
    folder: `functions/${id}`,
    resources: {
      cpu: figureOf("cpu", "vCPU", { cpu: { value: 0.3, unit: "vCPU" } }),
      memory: figureOf("memory", "GB-memory", { memory: { value: 0.5, unit: "GB-memory" } }),
      memoryLimit: figureOf("memory", "GB-memory", { memory: { value: 0.5, unit: "GB-memory" } }),
    },
  });

const connection = (
  from: string,
  to: string,
  authentication: string,
  mode: "sync" | "async" = "sync",
): FunctionFacts["connections"][number] =>
  viewed(architecture.connection, `${from}.${to}`, {
    from: `architecture/component#${from}`,
    to: `architecture/component#${to}`,
    purpose: "calls it",
    protocol: "HTTPS",
    mode,
    carries: [],
    class: "internal",
    encrypted: true,
    authentication,
    timeout: { value: 3.2, unit: "s" },
    remote: true,
  });

const facts: FunctionFacts = {
  title: "Shop",
  runtime: "nodejs24.x",
  units: [unit("orders-functions"), unit("mail-functions")],
  settings: [
    viewed(deployment.setting, "stripe-key", {
      name: "STRIPE_KEY",
      kind: "secret",
      type: "text",
      of: "architecture/component#orders-functions",
      units: ["deployment/unit#orders-functions"],
      purpose: "pays",
      source: "AWS Secrets Manager",
      owner: "team",
      varies: true,
    }),
  ],
  components: [
    component("orders-functions", "function"),
    component("mail-functions", "function"),
    component("database", "relational-store"),
    component("gateway", "gateway"),
  ],
  connections: [
    connection("gateway", "orders-functions", "access token"),
    connection("orders-functions", "database", "database role"),
  ],
  operations: [],
  basePath: "/v1",
  events: [
    viewed(architecture.event, "order-placed", {
      name: "Order placed",
      concept: "brief/concept#order",
      producer: "architecture/component#orders-functions",
      consumers: ["architecture/component#mail-functions"],
      delivery: "at-least-once",
      ordering: "per order",
      because: "Nobody waits for the mail.",
    }),
  ],
  duties: [
    viewed(architecture.duty, "remind-customers", {
      name: "remind customers",
      action: "brief/action#remind",
      setOffBy: "time",
      schedule: "every night",
      component: "architecture/component#mail-functions",
      requirements: [],
    }),
  ],
  workflows: [],
  queues: true,
};

const made = samTemplate.parse(functionTemplate(facts));

it("writes what AWS SAM takes, and names nothing that it does not declare", () => {
  expect(danglingIn(made)).toEqual([]);
});

it("sets messages that fail again and again aside", () => {
  expect(made.Resources.MailFunctionsQueue?.Properties).toMatchObject({
    RedrivePolicy: {
      deadLetterTargetArn: { "Fn::GetAtt": ["MailFunctionsDeadLetters", "Arn"] },
      maxReceiveCount: 5,
    },
  });
});

it("lets a function do what its connections, events and secrets need, and no more", () => {
  expect(made.Resources.OrdersFunctions?.Properties).toMatchObject({
    Timeout: 4,
    MemorySize: 512,
    VpcConfig: { SubnetIds: { Ref: "Subnets" } },
    Policies: [
      {
        AWSSecretsManagerGetSecretValuePolicy: {
          SecretArn: {
            "Fn::Sub":
              "arn:aws:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:shop/${Environment}/STRIPE_KEY-??????",
          },
        },
      },
      {
        SQSSendMessagePolicy: {
          QueueName: { "Fn::GetAtt": ["MailFunctionsQueue", "QueueName"] },
        },
      },
    ],
  });
});

it("sets off by the clock what the text has done every night", () => {
  expect(made.Resources.MailFunctions?.Properties).toMatchObject({
    Events: { RemindCustomers: { Properties: { ScheduleExpression: "cron(0 3 * * ? *)" } } },
  });
});

it("writes nothing where nothing is a function", () => {
  expect(functionTemplate({ ...facts, units: [] })).toBeUndefined();
});

it("names resources as logical ids are", () => {
  expect(logicalOf("orders-functions")).toBe("OrdersFunctions");
});
