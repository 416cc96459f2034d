import fc from "fast-check";
import { expect, it } from "vitest";
import { asPattern, calledInText, spoken } from "./spoken.ts";

it("says names of several words as words", () => {
  expect(["OrderLine", "Order line", "Café2Go", "URL"].map(spoken)).toEqual([
    "order line",
    "order line",
    "café2 go",
    "url",
  ]);
});

it("makes of any text a pattern that matches just this text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(new RegExp(`^${asPattern(text)}$`, "u").test(text)).toBe(true);
    }),
  );
  expect(new RegExp(`^${asPattern("a.b")}$`, "u").test("axb")).toBe(false);
});

it.each([
  ["Harbour portal", "the harbour portal"],
  ["Surrounding application or session", "the surrounding application or session"],
  ["Keycloak", "Keycloak"],
  ["Acme Portal", "Acme Portal"],
  ["Authentication", "Authentication"],
])("puts an article before systems that have no name of their own: %s", (name, called) => {
  expect(calledInText(name)).toBe(called);
});
