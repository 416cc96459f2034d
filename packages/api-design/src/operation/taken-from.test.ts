import { type Draft, slug } from "@planc/core";
import { data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { field } from "../fixtures/field.ts";
import { takenFrom } from "./taken-from.ts";

const entity = (name: string) =>
  given(data.entity, slug(name), {
    name,
    aggregate: `data/entity#${slug(name)}`,
    lifecycle: "new",
  });
const reference = (of: string, to: string, onDelete: "cascade" | "restrict" = "restrict") =>
  field(of, to, {
    type: "uuid",
    references: { entity: `data/entity#${to}`, onDelete, because: "It is needed." },
  });

async function taken(nodes: readonly Draft[], of: string, name: string) {
  const { plan } = await planTester({ plugins: [] })
    .with(...nodes)
    .result();
  const kept = { entities: plan.get(data.entity), fields: plan.get(data.field) };
  const asked = kept.fields.find(({ id }) => id === `${of}.${name}`);
  const holder = kept.entities.find(({ id }) => id === of);
  return asked && takenFrom(asked, holder, kept);
}

describe("what a thing costs is said by that thing", () => {
  const fare = [
    entity("Charter"),
    field("charter", "total", { type: "money" }),
    entity("Payment"),
    field("payment", "amount", { type: "money" }),
    reference("payment", "charter"),
  ];

  it("where its payment goes over a provider", async () => {
    const nodes = [...fare, field("payment", "provider reference")];
    expect(await taken(nodes, "payment", "amount")).toBe("charter");
  });

  it("and not where somebody writes down what has come in", async () => {
    expect(await taken(fare, "payment", "amount")).toBeUndefined();
  });

  it("and not where nothing says what it costs", async () => {
    const nodes = [...fare.slice(0, 1), ...fare.slice(2), field("payment", "provider reference")];
    expect(await taken(nodes, "payment", "amount")).toBeUndefined();
  });
});

it("an order is in the currency of its goods", async () => {
  const nodes = [
    entity("Sail"),
    field("sail", "currency", { type: "currency" }),
    entity("Order"),
    field("order", "currency", { type: "currency" }),
    entity("Line"),
    reference("line", "order", "cascade"),
    reference("line", "sail"),
  ];
  expect(await taken(nodes, "order", "currency")).toBe("sail records");
  expect(await taken(nodes, "sail", "currency")).toBeUndefined();
});
