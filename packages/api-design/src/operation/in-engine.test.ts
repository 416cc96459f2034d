import type { Draft } from "@planc/core";
import { api, brief, data, decision } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { engineParameters, engineProperties, inEngine } from "./in-engine.ts";

const field = (entity: string, name: string, to?: string) =>
  given(data.field, `${entity}.${name}`, {
    entity: `data/entity#${entity}`,
    name,
    type: to ? "uuid" : "text",
    required: true,
    unique: false,
    generated: false,
    ...(to
      ? {
          references: {
            entity: `data/entity#${to}`,
            onDelete: "cascade" as const,
            because: "It is of it.",
          },
        }
      : {}),
  });
const entity = (id: string) =>
  given(data.entity, id, {
    name: id,
    concept: `brief/concept#${id}`,
    aggregate: `data/entity#${id}`,
    lifecycle: "new",
  });

async function facts(
  topic: string,
  style: "rest" | "graphql",
  effect: "search" | "list",
  more: readonly Draft[] = [],
) {
  const { plan } = await planTester({ plugins: [] })
    .with(
      ...chosen(topic, "one", { name: "One" }),
      ...["lamp", "room", "lamp-room", "lamp-size"].map(entity),
      field("lamp", "name"),
      field("lamp-room", "lamp", "lamp"),
      field("lamp-room", "room", "room"),
      ...more,
      given(brief.action, "look", {
        actors: [],
        verb: "search",
        concept: "brief/concept#lamp",
        effect,
        requirements: [],
      }),
      given(api.convention, {
        style,
        basePath: "/v1",
        versioning: "In the path.",
        propertyCase: "camel",
        errors: "Problems.",
        pagination: "Cursors.",
        authentication: "None.",
      }),
    )
    .result();
  const convention = plan.get(api.convention);
  const lamp = plan.get(data.entity).find(({ id }) => id === "lamp");
  if (convention === undefined) throw new Error("no convention");
  return {
    lamp,
    facts: {
      convention,
      actions: plan.get(brief.action),
      choices: plan.get(decision.choice),
      entities: plan.get(data.entity),
      fields: plan.get(data.field),
    },
  };
}

const q = {
  name: "q",
  in: "query",
  type: "text",
  required: false,
  description: "Only those in which all of these words occur.",
} as const;

it("narrows by groups and counts where a search engine finds the words", async () => {
  const { lamp, facts: given_ } = await facts("search-engine", "rest", "search");
  const made = engineParameters([q], inEngine(lamp, given_));
  expect(made.map(({ name, type }) => [name, type])).toEqual([
    ["q", "text"],
    ["roomId", "uuid"],
    ["facets", "boolean"],
  ]);
  expect(made[0]?.description).toContain("the last word is taken as a beginning");
  expect(made[0]?.description).not.toContain("unless an order is asked for");
  expect(engineProperties(lamp, given_).map(({ name }) => name)).toEqual(["facets"]);
});

it.each([
  ["no engine was chosen", "cache", "rest", "search"],
  ["clients compose what they ask for", "search-engine", "graphql", "search"],
  ["nobody looks for words of it", "search-engine", "rest", "list"],
] as const)("adds nothing where %s", async (_, topic, style, effect) => {
  const { lamp, facts: given_ } = await facts(topic, style, effect);
  expect(engineParameters([q], inEngine(lamp, given_))).toEqual([q]);
  expect(engineProperties(lamp, given_)).toEqual([]);
});

it("narrows by what its one kind of priced part costs", async () => {
  const { lamp, facts: given_ } = await facts("search-engine", "rest", "search", [
    field("lamp-size", "lamp", "lamp"),
    given(data.field, "lamp-size.price", {
      entity: "data/entity#lamp-size",
      name: "price",
      type: "money",
      required: true,
      unique: false,
      generated: false,
    }),
  ]);
  const made = engineParameters([q], inEngine(lamp, given_));
  expect(made.flatMap((each) => (each.type === "money" ? [[each.name, each.field]] : []))).toEqual([
    ["minPrice", "data/field#lamp-size.price"],
    ["maxPrice", "data/field#lamp-size.price"],
  ]);
});
