import { brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, relation } from "../fixtures/build.ts";
import { fieldsOf } from "../fixtures/fields-of.ts";

const farm = [
  ...concept("barn", { name: "Barn" }, { name: { name: "name" } }),
  ...concept("hay-field", { name: "Hay field" }, { name: { name: "name" } }),
  ...concept("photo", { name: "Photo" }, { caption: { name: "caption" } }),
];
const says = (text: string) =>
  given(brief.requirement, "fr-001", { key: "FR-001", kind: "functional", text });

async function choicesOf(text: string) {
  const fields = await fieldsOf(...farm, says(text));
  return [...fields.values()].flatMap(({ id, data }) => (data.alternative ? [id] : []));
}

it.each([
  "Each photo belongs to either a barn or a hay field.",
  "A photo is attached to a barn or hay field, with a caption.",
  "Photos are made on barns or hay fields.",
])("refers to each of the things of which it is one: %s", async (text) => {
  expect(await choicesOf(text)).toEqual(["photo.barn", "photo.hay-field"]);
});

it.each([
  "People create a barn or a hay field.",
  "Each photo belongs to a barn.",
  "A photo belongs to a barn and a hay field.",
  "A photo of a barn or a silo is refused.",
  "A photo is shown to keepers, who own a barn or a hay field.",
])("takes no other choice for one: %s", async (text) => {
  expect(await choicesOf(text)).toEqual([]);
});

it("goes with the thing that it is of, and keeps the relation that the text was read as", async () => {
  const fields = await fieldsOf(
    ...farm,
    relation("photo", "barn", { required: false }),
    says("Each photo belongs to either a barn or a hay field."),
  );
  expect(fields.get("photo.barn")?.data).toMatchObject({
    required: false,
    references: { relation: "brief/relation#photo.barn", onDelete: "cascade" },
  });
  expect(fields.get("photo.hay-field")?.data.references).toMatchObject({
    entity: "data/entity#hay-field",
    onDelete: "cascade",
  });
});
