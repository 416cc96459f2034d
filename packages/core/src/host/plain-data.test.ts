import { expect, it } from "vitest";
import { freezePlain, isPlainObject, outputBudget } from "./plain-data.ts";

const copy = (value: unknown): unknown => freezePlain(value, outputBudget());

it("copies data and freezes it at every depth", () => {
  const data = { list: [{ name: "x" }, null, true, -0], text: "é" };
  const frozen = copy(data) as typeof data;
  expect(frozen).toEqual({ list: [{ name: "x" }, null, true, 0], text: "é" });
  expect(Object.is(frozen.list[3], 0)).toBe(true);
  expect([frozen, frozen.list, frozen.list[0]].every(Object.isFrozen)).toBe(true);
  expect([data, data.list, data.list[0]].some(Object.isFrozen)).toBe(false);
});

it("leaves out properties that are undefined, as JSON does", () => {
  expect(Object.keys(copy({ a: undefined, b: 1 }) as object)).toEqual(["b"]);
});

it.each<[unknown, string]>([
  [undefined, "it is undefined, which JSON cannot hold"],
  [{ a: [Number.NaN] }, "a.0 is NaN, which JSON cannot hold"],
  [{ a: Number.POSITIVE_INFINITY }, "a is Infinity, which JSON cannot hold"],
  [{ a: [undefined] }, "a.0 is undefined, which JSON cannot hold"],
  [{ a: () => 1 }, "a is a function, which JSON cannot hold"],
  [{ a: 1n }, "a is a bigint, which JSON cannot hold"],
  [{ a: Symbol("x") }, "a is a symbol, which JSON cannot hold"],
  [{ a: new Map() }, "a is an instance of a class, not plain data"],
  [{ a: new Date(0) }, "a is an instance of a class, not plain data"],
  [JSON.parse('{"a":{"__proto__":1}}'), "a.__proto__ is a name that plain data cannot use"],
])("refuses %o", (value, message) => {
  expect(() => copy(value)).toThrow(new TypeError(message));
});

it("ends where data has no end: in circles, in depth, and where parts are shared without measure", () => {
  const circle: unknown[] = [];
  circle.push(circle);
  expect(() => copy(circle)).toThrow("0.0.0 is cyclic or nested too deeply");
  let bomb: unknown = "x";
  for (let i = 0; i < 60; i++) bomb = [bomb, bomb];
  const budget = { values: 1_000, characters: 1_000 };
  expect(() => freezePlain(bomb, budget)).toThrow("is more data than one part may return");
  const text = Array(20).fill("x".repeat(100));
  expect(() => freezePlain(text, { values: 1_000, characters: 1_000 })).toThrow(
    "10 is more text than one part may return",
  );
});

it("knows plain objects, also without a prototype", () => {
  expect([{}, Object.create(null)].every(isPlainObject)).toBe(true);
  expect([null, [], new Map(), () => 1, "x", Object.create({})].some(isPlainObject)).toBe(false);
});
