import { architecture, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import { choice, concept, part, product, style } from "../fixtures/nodes.ts";

const placing = given(brief.action, "place-order", {
  actors: [],
  verb: "place",
  concept: "brief/concept#order",
  effect: "create",
  from: "brief/concept#basket",
  empties: true,
  critical: true,
  requirements: [],
});

const stepsOf = async (shape: Parameters<typeof compile>[0]) => {
  const { plan } = await compile([
    product("Joinery", ["web-application"]),
    concept("Basket"),
    concept("Order"),
    ...choice("relational-store", "postgresql", "PostgreSQL"),
    placing,
    ...shape,
  ]);
  return plan
    .get(architecture.flow)
    .flatMap(({ data }) => data.steps)
    .filter(({ message, mode }) => mode !== "reply" && /empty|insert/.test(message))
    .map(({ from, to, message }) => `${idIn(from)} > ${idIn(to)}: ${message}`);
};

it("empties in the same transaction what the same component keeps", async () => {
  expect(await stepsOf([style("layered-monolith")])).toEqual([
    "api > relational-store: insert the order and empty the basket",
  ]);
});

it("has what it was made from emptied by the service that keeps it", async () => {
  const services = [
    style("microservices", { communication: "event-driven" }),
    part("Baskets"),
    part("Orders"),
  ];
  expect(await stepsOf(services)).toEqual([
    "orders-service > relational-store: insert the order",
    "orders-service > baskets-service: empty the basket",
  ]);
});
