import { expect, it } from "vitest";
import { forCreating, isFixed } from "./given-properties.ts";

type Field = Parameters<typeof isFixed>[0];
type Entity = NonNullable<Parameters<typeof isFixed>[1]>;

const entity = (id: string, name: string): Entity => ({
  ref: `data/entity#${id}`,
  id,
  data: { name, aggregate: `data/entity#${id}`, lifecycle: "new" },
});

const field = (name: string, type: Field["data"]["type"]): Field => ({
  ref: `data/field#${name}`,
  id: name,
  data: {
    name,
    type,
    required: true,
    unique: false,
    generated: false,
    entity: "data/entity#post",
  },
});

it("keeps the kind and the client's id of what was said as they were sent", () => {
  const post = entity("post", "Post");
  expect(isFixed(field("kind", "enum"), post)).toBe(true);
  expect(isFixed(field("client id", "uuid"), post)).toBe(true);
  expect(isFixed(field("content", "long-text"), post)).toBe(false);
  expect(isFixed(field("kind", "enum"), entity("trip", "Trip"))).toBe(false);
});

it("offers no kind that the program alone writes, and keeps a choice of the same name", () => {
  const given = (name: string) =>
    forCreating(
      {
        name,
        type: "enum",
        list: false,
        required: true,
        nullable: false,
        readOnly: true,
        writeOnly: false,
        description: "One of a list.",
        values: ["text", "image", "system"],
      },
      field(name, "enum"),
    );
  expect(given("kind").values).toEqual(["text", "image"]);
  expect(given("kind").description).toContain("What is system, the program alone writes.");
  expect(given("theme").values).toEqual(["text", "image", "system"]);
});

it("has whoever makes a thing name what it may later be without", () => {
  const maker = {
    ...field("maker", "uuid"),
    data: { ...field("maker", "uuid").data, required: false, lapses: true as const },
  };
  const property = {
    name: "makerId",
    type: "uuid",
    list: false,
    required: false,
    nullable: true,
    readOnly: false,
    writeOnly: false,
    description: "Id of the machine (maker).",
  } as const;
  expect(forCreating(property, maker)).toMatchObject({ required: true, nullable: false });
});
