import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import {
  action,
  actor,
  concept,
  product,
  requirement,
  stated,
  style,
  system,
} from "../fixtures/nodes.ts";

const shop = (text: string) => [
  product("Shop", ["web-application"]),
  style("layered-monolith"),
  actor("Clerk"),
  concept("Order"),
  action("Clerk", "place", "Order", "create", { critical: true }),
  requirement("R-1", text),
  ...stated("relational-store", "PostgreSQL"),
];

it("has a worker call who registered an address, and pause who never takes anything", async () => {
  const { plan } = await compile(shop("The shop sends webhooks when an order is placed."));
  const flow = plan.get(architecture.flow).find(({ id }) => id === "deliver-webhooks");
  const ends = flow?.data.steps.map(({ from, to }) => [idIn(from), idIn(to)]);
  expect(ends).toContainEqual(["background-worker", "webhook-receivers"]);
  expect(flow?.data.failures.map(({ handling }) => handling).join(" ")).toContain("it is paused");
  const called = plan
    .get(architecture.connection)
    .filter(({ data }) => idIn(data.from) === "webhook-receivers");
  expect(called).toEqual([]);
});

it("has nobody called where others report to us alone", async () => {
  const { plan } = await compile(shop("The shop receives webhooks from its bank."));
  expect(plan.get(architecture.component).map(({ id }) => id)).not.toContain("webhook-receivers");
});

it("takes no system for the receivers because it is named so", async () => {
  const named = system("Webhook receivers");
  const sending = shop("The shop sends webhooks when an order is placed.");
  const idsOf = async (nodes: typeof sending) =>
    (await compile(nodes)).plan
      .get(architecture.component)
      .filter(({ data }) => data.name === "Webhook receivers")
      .map(({ id }) => id)
      .sort();
  expect(await idsOf([...sending, named])).toEqual([
    "external-system-webhook-receivers",
    "webhook-receivers",
  ]);
  const { plan } = await compile([...sending, named]);
  const delivered = plan
    .get(architecture.connection)
    .find(({ data }) => data.purpose === "delivers webhooks");
  expect(delivered && idIn(delivered.data.to)).toBe("webhook-receivers");
  expect(await idsOf([...shop("The shop keeps orders."), named])).not.toContain(
    "webhook-receivers",
  );
});
