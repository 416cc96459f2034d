import { expect, it } from "vitest";
import { irreducible } from "./irreducible.ts";

/** Sets of numbers that exclude each other where all of one of these are there. */
const excluding =
  (...sets: readonly (readonly number[])[]) =>
  (some: readonly number[]): boolean =>
    sets.some((set) => set.every((each) => some.includes(each)));

it.each([
  { name: "nothing excludes anything", sets: [], left: [] },
  { name: "a pair among others", sets: [[2, 4]], left: [2, 4] },
  { name: "three of which any two would do", sets: [[1, 3, 5]], left: [1, 3, 5] },
  { name: "one that cannot hold by itself", sets: [[3]], left: [3] },
  {
    name: "of several sets, one",
    sets: [
      [1, 2],
      [4, 5],
    ],
    left: [4, 5],
  },
])("$name", ({ sets, left }) => {
  const excludes = excluding(...sets);
  const found = irreducible([1, 2, 3, 4, 5], excludes);
  expect(found).toEqual(left);
  for (const each of found) expect(excludes(found.filter((other) => other !== each))).toBe(false);
});
