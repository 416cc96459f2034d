import { type DataOf, type Draft, stated } from "@planc/core";
import { brief, reading } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import plugin from "../plugin.ts";

type LogicalType = NonNullable<DataOf<typeof brief.attribute>["type"]>;

const apple = given(brief.concept, "apple", { name: "Apple", role: "stored" });
const said = (id: string, name: string, type: LogicalType) =>
  given(reading.attribute, id, {
    statement: "reading/statement#s",
    concept: "Apple",
    name,
    type,
  });
const place = { source: "spec", span: [0, 1] as [number, number], line: 1, quote: "w" };
const weight = (type: LogicalType, ...from: readonly string[]) => ({
  ...given(brief.attribute, "apple.weight", {
    concept: "brief/concept#apple",
    name: "weight",
    type,
  }),
  why: { ...stated(place), from: from.map((each) => `reading/attribute#${each}` as const) },
});

const found = async (...nodes: readonly Draft[]) =>
  (
    await planTester({ plugins: [plugin] })
      .with(apple, ...nodes)
      .diagnose()
  ).filter(({ code }) => code === "database/two-types");

it("tells of a number that is a text elsewhere", async () => {
  expect(
    await found(
      said("one", "weight", "decimal"),
      said("two", "weight", "text"),
      weight("decimal", "one", "two"),
    ),
  ).toMatchObject([
    {
      ref: "brief/attribute#apple.weight",
      message: "weight of Apple is stated as decimal and as text: the plan keeps decimal.",
    },
  ]);
});

it("takes a type that says the other one more closely for the same", async () => {
  expect(
    await found(
      said("one", "weight", "decimal"),
      said("two", "Weight", "integer"),
      weight("decimal", "one", "two"),
    ),
  ).toEqual([]);
});

it("takes nothing from another property of the same sentence", async () => {
  expect(
    await found(
      said("one", "weight", "decimal"),
      said("two", "colour", "text"),
      weight("decimal", "one", "two"),
    ),
  ).toEqual([]);
});
