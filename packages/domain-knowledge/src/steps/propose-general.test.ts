import { archetype } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { readingOf, type Sample } from "../fixtures/reading.ts";
import plugin from "../plugin.ts";

async function attributesIn(sample: Sample) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...readingOf(sample))
    .run();
  return plan
    .get(archetype.proposal)
    .flatMap(({ id, data, why }) =>
      data.kind === "attribute" && data.match === undefined ? [{ id, data, why }] : [],
    );
}

const namesIn = async (sample: Sample) =>
  (await attributesIn(sample)).map(({ data }) => `${data.concept}.${data.name}`);

const kitchen = { statements: ["Cooks keep what they cook."] };

it("proposes attributes of a thing that no domain knows, and names the vocabulary", async () => {
  const [first, ...others] = await attributesIn({ ...kitchen, concepts: ["Recipes"] });
  expect(first).toEqual({
    id: "schema-org.attribute.recipes.cooking-time",
    data: {
      kind: "attribute",
      concept: "Recipes",
      name: "cooking time",
      type: "duration",
      required: false,
    },
    why: {
      kind: "assumed",
      by: "domain/vocabulary-says",
      reason: "usual of a thing that schema.org knows as Recipe",
      from: ["reading/concept#c-recipes"],
    },
  });
  expect(others.map(({ data }) => [data.name, data.required])).toEqual([
    ["instructions", false],
    ["name", true],
    ["servings", false],
  ]);
});

it("leaves a thing alone that the text describes, or that is none to keep", async () => {
  const attributes = { Recipe: ["title"] };
  expect(await namesIn({ ...kitchen, concepts: ["Recipe"], attributes })).toEqual([
    "Recipe.cooking time",
    "Recipe.instructions",
    "Recipe.servings",
  ]);
  const more = { Recipe: ["title", "origin"] };
  expect(await namesIn({ ...kitchen, concepts: ["Recipe"], attributes: more })).toEqual([]);
  expect(await namesIn({ ...kitchen, passing: ["Recipe"] })).toEqual([]);
  for (const role of ["enumeration", "computed", "transfer", "external"] as const) {
    expect(await namesIn({ ...kitchen, concepts: ["Recipe"], roles: { Recipe: role } })).toEqual(
      [],
    );
  }
  expect(await namesIn({ ...kitchen, concepts: ["Zorbix", "Order"] })).toEqual([]);
});

it("leaves what a domain describes to the domain, and people to its accounts", async () => {
  const shop = { statements: ["An online shop."], concepts: ["Product", "Customer", "Recipe"] };
  expect([...new Set((await namesIn(shop)).map((name) => name.split(".")[0]))]).toEqual(["Recipe"]);
});

it("describes a specification's things as well", async () => {
  expect(
    await namesIn({ ...kitchen, source: "spec", concepts: ["Delivery address", "Pan"] }),
  ).toEqual([
    "Delivery address.city",
    "Delivery address.country",
    "Delivery address.postal code",
    "Delivery address.street",
  ]);
});
