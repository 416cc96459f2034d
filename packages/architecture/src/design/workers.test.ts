import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import { action, actor, concept, product, stated, style } from "../fixtures/nodes.ts";

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
