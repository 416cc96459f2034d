import { expect, it } from "vitest";
import { field, type ProtoType } from "./model.ts";
import { numberTypes } from "./numbering.ts";

const kiln = (...fields: readonly ReturnType<typeof field>[]): readonly ProtoType[] => [
  { kind: "message", name: "Kiln", comment: "", fields },
];
const fuels = (...values: readonly string[]): readonly ProtoType[] => [
  { kind: "enum", name: "Fuel", values },
];

it("gives a field that is read as something else another number, under its name", () => {
  const first = numberTypes(kiln(field("heat", "string"), field("fuel", "string")), []);
  const [second] = numberTypes(kiln(field("heat", "int64"), field("fuel", "string")), first);
  expect(second?.numbers).toEqual([
    { name: "heat", type: "int64", number: 3 },
    { name: "fuel", type: "string", number: 2 },
  ]);
  expect(second?.retired).toEqual([{ name: "heat", type: "string", number: 1 }]);
});

it("keeps the numbers of an enumeration whose values come and go, and of a type that comes back", () => {
  const first = numberTypes(fuels("GAS", "WOOD"), []);
  const second = numberTypes(fuels("OIL", "WOOD"), first);
  expect(second[0]?.numbers).toEqual([
    { name: "OIL", number: 3 },
    { name: "WOOD", number: 2 },
  ]);
  const away = numberTypes([], second);
  expect(numberTypes(fuels("GAS", "WOOD", "OIL"), away)[0]?.numbers).toEqual([
    { name: "GAS", number: 1 },
    { name: "WOOD", number: 2 },
    { name: "OIL", number: 3 },
  ]);
});

it("passes over the numbers that Protocol Buffers keep for themselves", () => {
  const last = numberTypes(kiln(field("heat", "string")), []).map((each) => ({
    ...each,
    numbers: each.numbers.map((one) => ({ ...one, number: 18_999 })),
  }));
  const [next] = numberTypes(kiln(field("heat", "string"), field("fuel", "string")), last);
  expect(next?.numbers.at(-1)?.number).toBe(20_000);
});
