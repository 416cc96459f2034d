import { expect, it } from "vitest";
import { alikeAttributes } from "../catalog/alike-attributes.ts";
import { foldName } from "../text/words.ts";
import { sameAs } from "./same-attribute.ts";

it.each([
  ["name", ["title"], true],
  ["name", ["code/name"], true],
  ["name", ["Product names"], true],
  ["expires on", ["expiry date"], true],
  ["phone", ["telephone number", "weight"], true],
  ["name", ["colour", "weight"], false],
  ["weight", [], false],
])("takes %s for said by %j: %s", (name, attributes, same) => {
  expect(sameAs("Product", attributes)(name)).toBe(same);
});

it("has each name once in a line", () => {
  for (const line of alikeAttributes) {
    expect(line.map(foldName).filter((name, at, all) => all.indexOf(name) !== at)).toEqual([]);
  }
});
