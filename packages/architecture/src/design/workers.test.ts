import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import {
  action,
  actor,
  choice,
  concept,
  product,
  requirement,
  stated,
  style,
} from "../fixtures/nodes.ts";

const depot: readonly Draft[] = [
  product("Depot", ["web-application"]),
  style("layered-monolith"),
  ...stated("relational-store", "PostgreSQL"),
  ...stated("message-broker", "RabbitMQ"),
  actor("Clerk"),
  concept("Parcel"),
  action("Clerk", "create", "Parcel", "create"),
];

const workOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  return plan.get(architecture.component).find(({ id }) => id === "background-worker")?.data
    .responsibilities;
};

it("says of a queue for which the text names no work that it names none", async () => {
  expect(await workOf(depot)).toEqual([
    "takes jobs from RabbitMQ; the text names the queue, and no work that goes over it",
  ]);
});

it("says nothing of the kind where there is work for it", async () => {
  const nightly = action(undefined, "count", "Parcel", "command", {
    automatic: "time",
    schedule: "every night",
  });
  expect(await workOf([...depot, nightly])).toEqual([
    "takes jobs from RabbitMQ",
    "count parcels: every night",
  ]);
});

it("is started by a clock where it is a function and jobs wait in a table", async () => {
  const scaling = async (...more: readonly Draft[]) => {
    const { plan } = await compile([
      product("Orders", ["web-application"]),
      style("serverless"),
      concept("Order"),
      actor("Customer"),
      action("Customer", "create", "order", "create"),
      requirement("R1", "Invoices are made by a background job."),
      ...choice("functions", "Azure-Functions"),
      ...more,
    ]);
    return plan.get(architecture.component).find(({ id }) => id === "background-worker")?.data
      .scaling;
  };
  expect(await scaling()).toBe(
    "started each minute by Timer trigger of Azure Functions, as a table of jobs starts nothing",
  );
  expect(await scaling(...choice("message-broker", "Azure Service Bus"))).toBe(
    "by the length of its queue",
  );
});

it("is no worker where a broker was chosen to carry events, and no job goes over it", async () => {
  const { plan } = await compile([
    product("Depot", ["web-application"]),
    style("serverless"),
    actor("Clerk"),
    concept("Parcel"),
    action("Clerk", "create", "Parcel", "create"),
    ...choice("functions", "aws-lambda"),
    ...choice("message-broker", "RabbitMQ"),
  ]);
  expect(plan.get(architecture.component).map(({ id }) => id)).not.toContain("background-worker");
});

it("says what starts a function upon a message: its queue and a clock, or nothing of the platform", async () => {
  const scaling = async (platform: string, queue: string, ...more: readonly Draft[]) => {
    const { plan } = await compile([
      product("Kennels", ["web-application"]),
      style("serverless"),
      concept("Kennel"),
      actor("Keeper"),
      action("Keeper", "create", "kennel", "create"),
      requirement("R1", "Invoices are made by a background job."),
      ...choice("functions", platform),
      ...choice("message-broker", queue),
      ...more,
    ]);
    return plan.get(architecture.component).find(({ id }) => id === "background-worker")?.data
      .scaling;
  };
  expect(await scaling("aws-lambda", "sqs")).toBe("by the length of its queue");
  expect(await scaling("aws-lambda", "nats")).toBe(
    "open: aws-lambda starts nothing upon a message of nats, so that a program which runs all the time has to take them",
  );
  const nightly = action(undefined, "count", "Kennel", "command", {
    automatic: "time",
    schedule: "every night",
  });
  expect(await scaling("aws-lambda", "sqs", nightly)).toBe(
    "by the length of its queue; started each day by Amazon EventBridge Scheduler",
  );
});
