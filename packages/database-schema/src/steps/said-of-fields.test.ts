import { expect, it } from "vitest";
import { concept, relation } from "../fixtures/build.ts";
import { fieldsOf } from "../fixtures/fields-of.ts";

it("keeps what the text says of who gives a value, and when", async () => {
  const fields = await fieldsOf(
    ...concept(
      "badge",
      { name: "Badge" },
      {
        serial: { name: "serial", generated: "always", unique: true },
        alias: { name: "alias", generated: "if-missing", fixed: true },
        colour: { name: "colour", required: false },
      },
    ),
  );
  const of = (name: string) => {
    const { required, generated, fixed, fallback } = fields.get(`badge.${name}`)?.data ?? {};
    return { required, generated, fixed, fallback };
  };
  expect(of("serial")).toEqual({ required: true, generated: true });
  expect(of("alias")).toEqual({ required: true, generated: false, fixed: true, fallback: true });
  expect(of("colour")).toEqual({ required: false, generated: false });
});

it("gives a link what is said of it", async () => {
  const fields = await fieldsOf(
    ...concept("spice", { name: "Spice" }),
    ...concept("blend", { name: "Blend" }),
    relation("spice", "blend", { kind: "many-to-many", parts: ["quantity", "unit"] }),
  );
  expect(fields.get("spice.blend.quantity")?.data).toMatchObject({
    entity: "data/entity#spice.blend",
    type: "integer",
    minimum: 0,
    generated: false,
  });
  expect(fields.get("spice.name")?.why).toMatchObject({ by: "database/name-of-linked" });
  expect(fields.get("spice.blend.unit")?.why).toEqual({
    kind: "derived",
    by: "database/part-of-link",
    from: ["brief/relation#spice.blend"],
  });
});

it("keeps no date of change of what is never changed", async () => {
  const fields = await fieldsOf(
    ...concept(
      "receipt",
      { name: "Receipt", fixed: true },
      {},
      { edit: { verb: "edit", effect: "update" } },
    ),
  );
  expect([...fields.keys()]).toEqual(["receipt.created-at", "receipt.id"]);
});
