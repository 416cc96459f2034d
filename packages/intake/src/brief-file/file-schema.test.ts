import { brief } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import schema from "../../schema/brief.schema.json" with { type: "json" };
import { areas, nestedAreas } from "./areas.ts";
import { briefJsonSchema, entryKeys, fileKeys, shapeOf } from "./file-schema.ts";

it("is published as the file brief.schema.json (pnpm --filter @planc/intake schema writes it)", () => {
  expect(schema).toEqual(JSON.parse(JSON.stringify(briefJsonSchema())));
});

describe("the areas of the file", () => {
  it("are the slots of the brief", () => {
    const slots = Object.values(brief).map(({ id }) => id);
    expect(areas.map(({ slot }) => slot.id).sort()).toEqual(slots.sort());
  });

  it("have keys of their own", () => {
    const keys = [...Object.keys(fileKeys), ...areas.map(({ key }) => key)];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(areas)(
    "$key: take every field of a fact, under no key that means something else",
    (area) => {
      const fields = Object.keys(shapeOf(area));
      const own = [
        ...Object.keys(entryKeys),
        ...(area.noun === "concept" ? nestedAreas.map(({ key }) => key) : []),
      ];
      expect(fields.filter((field) => own.includes(field))).toEqual([]);
      const named = [...area.identity, ...area.telling, ...(area.label ? [area.label] : [])];
      expect(named.filter((field) => !fields.includes(field))).toEqual([]);
    },
  );
});
