import type { Draft } from "@planc/core";
import { expect, it } from "vitest";
import { concept, relation } from "../fixtures/build.ts";
import { fieldsOf } from "../fixtures/fields-of.ts";

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
