import fc from "fast-check";
import { expect, it } from "vitest";
import { isUnicode, normaliseText } from "./normalise-text.ts";

it.each([
  ["a\r\nb\r\n", "a\nb\n"],
  ["a\rb", "a\nb"],
  ["\r\r\n\n", "\n\n\n"],
  ["\u{feff}a", "a"],
  ["a\u{feff}b", "a\u{feff}b"],
  ["no end", "no end"],
])("makes %j into %j", (text, normal) => {
  expect(normaliseText(text)).toBe(normal);
});

it("changes nothing the second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("\r", "\n", "a", "\u{feff}") }), (text) => {
      const once = normaliseText(text);
      expect(normaliseText(once)).toBe(once);
      expect(once).not.toMatch(/\r|^\u{feff}/u);
    }),
  );
});

it("tells a text that UTF-8 can hold", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0xffff })), (units) => {
      const text = String.fromCharCode(...units);
      expect(isUnicode(text)).toBe(Buffer.from(text, "utf8").toString("utf8") === text);
    }),
  );
});
