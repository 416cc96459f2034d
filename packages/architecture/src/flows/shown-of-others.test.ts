import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import {
  action,
  actor,
  concept,
  owned,
  part,
  product,
  relation,
  stated,
  style,
} from "../fixtures/nodes.ts";

/** Crates of fruit that an orchard keeps and a stall sells. */
const stall = (communication: "mixed" | "event-driven"): readonly Draft[] => [
  product("Stall", ["web-application"]),
  style("microservices", { communication }),
  actor("Buyer"),
  actor("Grower"),
  part("Baskets"),
  part("Fruits"),
  concept("Basket"),
  concept("Basket entry"),
  concept("Fruit"),
  owned("Basket entry", "Basket"),
  relation("Basket entry", "Fruit", { required: true }),
  action("Buyer", "view", "Basket", "read", { critical: true }),
  action("Buyer", "add", "Basket entry", "create", { critical: true }),
  action("Grower", "create", "Fruit", "create"),
  action("Grower", "update", "Fruit", "update"),
  ...stated("relational-store", "PostgreSQL"),
  ...stated("message-broker", "NATS"),
];

const stepsOf = async (nodes: readonly Draft[], id: string) => {
  const { plan } = await compile(nodes);
  return plan
    .get(architecture.flow)
    .find((each) => each.id === id)
    ?.data.steps.filter(({ mode }) => mode === "sync")
    .map(({ from, to, message }) => `${idIn(from)} > ${idIn(to)}: ${message}`);
};

it("asks the service that keeps it for what is shown beside", async () => {
  expect(await stepsOf(stall("mixed"), "view-basket")).toContain(
    "baskets-service > fruits-service: look up the fruits of the basket",
  );
});

it("reads what is shown beside from its own copy where services never ask", async () => {
  expect(await stepsOf(stall("event-driven"), "view-basket")).toContain(
    "baskets-service > relational-store: read the fruits of the basket from its own copy",
  );
  expect(await stepsOf(stall("event-driven"), "add-basket-entry")).toContain(
    "baskets-service > relational-store: look up the fruit in its own copy",
  );
});
