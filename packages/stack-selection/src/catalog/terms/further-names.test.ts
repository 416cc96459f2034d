import { expect, it } from "vitest";
import { entryNamed } from "../index.ts";
import { furtherNames } from "./further-names.ts";

const spellings = furtherNames.flatMap(({ name, aliases }) => [name, ...aliases]);

it("has no spelling twice, and none that the catalogue decides about", () => {
  const lower = spellings.map((each) => each.toLowerCase());
  expect(lower.filter((each, i) => lower.indexOf(each) !== i)).toEqual([]);
  expect(spellings.filter((each) => entryNamed(each) !== undefined)).toEqual([]);
});
