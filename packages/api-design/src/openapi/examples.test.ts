import { api, shapes } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, it } from "vitest";
import { bodyExample, componentSchema, nameSchemas } from "./component-schemas.ts";
import { valueExample } from "./value-example.ts";
import { valueSchema } from "./value-schema.ts";

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv, { mode: "full" });

it.each(shapes.logicalType.options)("gives %s an example that its schema accepts", (type) => {
  for (const limits of [
    {},
    { maxLength: 8 },
    { minimum: 5, maximum: 9 },
    { minimum: 7 },
    { maximum: 0 },
    { values: ["a", "b"] },
  ]) {
    if (type === "url" || type === "file") continue;
    const about = { type, ...limits };
    expect([
      ajv.validate(valueSchema(about), valueExample(about, "dueDate")),
      ajv.errorsText(),
    ]).toEqual([true, "No errors"]);
  }
});

it("lists several values of one type, each once, with an example of one", async () => {
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(api.schema, "kite", {
        name: "Kite",
        purpose: "create",
        description: "A kite.",
        properties: [
          {
            name: "colourIds",
            type: "uuid",
            list: true,
            required: false,
            nullable: false,
            readOnly: false,
            writeOnly: false,
            description: "Its colours.",
          },
        ],
      }),
    )
    .result();
  const [kite] = plan.get(api.schema);
  if (kite === undefined) throw new Error("no schema");
  const schema = componentSchema(kite, nameSchemas([kite]));
  const example = bodyExample(kite, new Map());
  expect(example).toEqual({ colourIds: [valueExample({ type: "uuid" }, "id", "Colour")] });
  expect(ajv.validate(schema, example)).toBe(true);
  expect(ajv.validate(schema, { colourIds: [1] })).toBe(false);
});

it("lets no amount be below 0 that is not", () => {
  const accepts = (minimum: number | undefined, value: string) =>
    ajv.validate(valueSchema({ type: "money", minimum }), value);
  expect([accepts(0, "-1"), accepts(0, "1.50"), accepts(undefined, "-1")]).toEqual([
    false,
    true,
    true,
  ]);
});

it("accepts nothing that is not more than what a value has to be above", () => {
  const money = valueSchema({ type: "money", above: 0 });
  const whole = valueSchema({ type: "integer", above: 0 });
  const accepted = [
    ["0", "0.00", "-1", "0.01", "10"].filter((value) => ajv.validate(money, value)),
    [-1, 0, 1].filter((value) => ajv.validate(whole, value)),
  ];
  expect(accepted).toEqual([["0.01", "10"], [1]]);
});

it("bounds a list by what its operation gives in one answer", async () => {
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(api.schema, "kites", {
        name: "KitePage",
        purpose: "page",
        description: "Kites.",
        properties: [
          {
            name: "data",
            type: "list",
            schema: "api/schema#kites",
            list: true,
            required: true,
            nullable: false,
            readOnly: false,
            writeOnly: false,
            description: "The items.",
          },
        ],
      }),
    )
    .result();
  const [page] = plan.get(api.schema);
  if (page === undefined) throw new Error("no schema");
  const most = (bound?: number) =>
    JSON.stringify(componentSchema(page, nameSchemas([page]), bound));
  expect(most(3000)).toContain('"maxItems":3000');
  expect(most()).toContain('"maxItems":1000');
});

it("has one id for each thing, wherever it is named, and words by what a name means", () => {
  const id = (name: string, thing?: string) => valueExample({ type: "uuid" }, name, thing);
  expect(id("kiteId", "Sail")).toBe(id("id", "Kite"));
  expect(id("id", "Sail")).not.toBe(id("id", "Kite"));
  const text = (name: string, maxLength?: number) =>
    valueExample({ type: "text", maxLength }, name, "Kite flyer member");
  expect(text("name")).toBe("Ada Njoroge");
  expect(text("name", 5)).toBe("Ada N");
  expect(text("home city")).toBe("Lisbon");
  expect(valueExample({ type: "email" }, "email", "member")).toBe("ada.njoroge@example.org");
  expect(valueExample({ type: "text", minLength: 40 }, "password")).toHaveLength(40);
});

it("describes a property by what its name does not say already", async () => {
  const property = (name: string, description: string) => ({
    name,
    type: "text" as const,
    list: false,
    required: false,
    nullable: false,
    readOnly: false,
    writeOnly: false,
    description,
  });
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(api.schema, "kite", {
        name: "Kite",
        purpose: "resource",
        description: "A kite.",
        properties: [
          property("lineLength", "Line length."),
          property("wind", "Wind. From where it blows."),
        ],
      }),
    )
    .result();
  const [kite] = plan.get(api.schema);
  if (kite === undefined) throw new Error("no schema");
  const { properties } = componentSchema(kite, nameSchemas([kite]));
  expect(properties?.lineLength).not.toHaveProperty("description");
  expect(properties?.wind).toMatchObject({ description: "Wind. From where it blows." });
});
