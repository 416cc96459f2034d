import { describe, expect, it } from "vitest";
import * as z from "zod";
import { partByName } from "./by-name.ts";
import { brief, reading } from "./ir/index.ts";
import { anyRef, ref } from "./ref.ts";

const line = z.strictObject({
  order: ref("shop/order"),
  amount: z.int().min(1),
  gifts: z.array(z.strictObject({ to: ref("shop/person"), note: z.string().optional() })).min(1),
  about: z.union([anyRef(), z.tuple([z.number(), z.number()])]).optional(),
});

it("takes names for references, and any part of the rest as it was", () => {
  const part = partByName(line);
  const data: z.output<typeof part> = { order: "No. 7", gifts: [{ to: "Ada" }], about: null };
  expect(part.parse(data)).toEqual(data);
  expect(part.parse({})).toEqual({});
  expect(part.parse({ about: [1, 2] })).toEqual({ about: [1, 2] });
});

it.each([
  ["nothing for what has to be there", { amount: null }],
  ["a value out of bounds", { amount: 0 }],
  ["an empty list where there has to be one thing", { gifts: [] }],
  ["an unknown key", { colour: "red" }],
  ["an empty name", { order: "" }],
])("refuses %s", (_name, data) => {
  expect(partByName(line).safeParse(data).success).toBe(false);
});

it("refuses data that has no parts or no form by name", () => {
  expect(() => partByName(z.string())).toThrow(TypeError);
  expect(() => partByName(z.strictObject({ at: z.date() }))).toThrow(TypeError);
});

describe("corrections", () => {
  it("reach every slot of the brief", () => {
    const source = "host/source#brief";
    const wrong = Object.values(brief)
      .map((slot) => ({ source, area: slot.id.slice("brief/".length), order: 0, entry: {} }))
      .filter((each) => !reading.correction.schema.safeParse(each).success);
    expect(wrong).toEqual([]);
  });
});
