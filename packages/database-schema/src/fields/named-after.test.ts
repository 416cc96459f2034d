import type { Draft } from "@planc/core";
import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import { fieldsOf } from "../fixtures/fields-of.ts";
import plugin from "../plugin.ts";

const kitchen = [
  ...concept("recipe", { name: "Recipe" }, { name: { name: "name" } }),
  ...concept("tag", { name: "Tag" }, { name: { name: "name" } }),
];
const referring = async (...nodes: readonly Draft[]) =>
  [...(await fieldsOf(...kitchen, ...nodes)).values()].flatMap(({ id, data }) =>
    data.references ? [[id, data.references.onDelete]] : [],
  );

it("refers to what a thing is named after, of which nothing else is said", async () => {
  expect(await referring(...concept("recipe-step", { name: "Recipe step" }))).toEqual([
    ["recipe-step.recipe", "cascade"],
  ]);
  expect(await referring(...concept("recipe-tag", { name: "RecipeTag" }))).toEqual([
    ["recipe-tag.recipe", "cascade"],
    ["recipe-tag.tag", "cascade"],
  ]);
});

it("takes no thing for a part that only sorts others, or of which more is said", async () => {
  expect(await referring(...concept("recipe-type", { name: "Recipe type" }))).toEqual([]);
  expect(
    await referring(...concept("recipe-step", { name: "Recipe step" }, { text: { name: "text" } })),
  ).toEqual([]);
  expect(
    await referring(
      ...concept("recipe-step", { name: "Recipe step" }),
      relation("recipe-step", "tag", { required: true }),
    ),
  ).toEqual([["recipe-step.tag", "restrict"]]);
});

it("links the same two things once", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...kitchen,
      ...concept("recipe-tag", { name: "Recipe tag" }),
    )
    .result();
  const unique = plan.get(data.key).filter((key) => key.data.kind === "unique");
  expect(unique.map(({ id }) => id)).toEqual(["recipe_tags.recipe_tags_recipe_id_tag_id_key"]);
});
