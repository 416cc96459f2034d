import { expect, it } from "vitest";
import { concept } from "../fixtures/build.ts";
import { fieldsOf } from "../fixtures/fields-of.ts";

it.each(["parent", "parent plot", "Parent ID"])(
  "refers to the row above where the text has a %s",
  async (name) => {
    const fields = await fieldsOf(...concept("plot", { name: "Plot" }, { above: { name } }));
    expect(fields.get("plot.parent")?.data).toMatchObject({
      type: "uuid",
      required: false,
      attribute: "brief/attribute#plot.above",
      references: { entity: "data/entity#plot", onDelete: "restrict" },
    });
    expect([...fields.keys()].filter((id) => id.startsWith("plot.parent"))).toEqual([
      "plot.parent",
    ]);
  },
);

it("takes a parent that is a person, or one of a list, for what it is", async () => {
  const fields = await fieldsOf(
    ...concept(
      "pupil",
      { name: "Pupil" },
      {
        parent: { name: "parent name" },
        kind: { name: "parent", values: ["mother", "father"] },
      },
    ),
  );
  expect(fields.get("pupil.parent-name")?.data.references).toBeUndefined();
  expect(fields.get("pupil.parent")?.data).toMatchObject({ type: "enum" });
});
