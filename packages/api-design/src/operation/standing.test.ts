import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { expect, it } from "vitest";
import { isMovedOtherwise, type StandingFacts } from "./standing.ts";

type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

const holder = (id: string, name: string) =>
  ({ id, ref: `data/entity#${id}`, data: { name, concept: `brief/concept#${id}` } }) as Entity;
const field = (name: string, values?: readonly string[]) =>
  ({ data: { name, type: values ? "enum" : "text", ...(values ? { values } : {}) } }) as Field;
const facts = (
  concept: string,
  verbs: readonly string[],
  condition: "own" | "always" | "tenant" = "always",
): StandingFacts => ({
  actions: verbs.map((verb) => ({
    data: { verb, effect: "transition", concept: `brief/concept#${concept}` },
  })) as unknown as StandingFacts["actions"],
  policies: [
    { data: { concept: `brief/concept#${concept}`, effects: ["update"], condition } },
  ] as unknown as StandingFacts["policies"],
  tenancy: "brief/concept#marina",
});
const repair = holder("repair", "Repair");

it("leaves to the moves of a thing what they alone say", () => {
  expect(isMovedOtherwise(field("status"), repair, facts("repair", ["finish"]))).toBe(true);
  expect(
    isMovedOtherwise(
      field("repair status", ["asked", "finished"]),
      repair,
      facts("repair", ["finish"]),
    ),
  ).toBe(true);
});

it("lets people set what no move leads to, and what is of something else", () => {
  const moves = facts("repair", ["finish"]);
  expect(isMovedOtherwise(field("status", ["asked", "waiting", "finished"]), repair, moves)).toBe(
    false,
  );
  expect(isMovedOtherwise(field("hull status"), repair, moves)).toBe(false);
  expect(isMovedOtherwise(field("status"), repair, facts("repair", []))).toBe(false);
});

it("lets nobody lift a suspension of their own, nor a customer move an order on", () => {
  const standing = field("status", ["active", "suspended"]);
  const of = (id: string, name: string, condition: "own" | "always" | "tenant") =>
    isMovedOtherwise(standing, holder(id, name), facts(id, [], condition));
  expect(of("user", "User", "own")).toBe(true);
  expect(of("user", "User", "always")).toBe(false);
  expect(of("marina", "Marina", "tenant")).toBe(true);
  expect(of("repair", "Repair", "own")).toBe(false);
  expect(
    isMovedOtherwise(field("status"), holder("order", "Order"), facts("order", [], "own")),
  ).toBe(true);
});
