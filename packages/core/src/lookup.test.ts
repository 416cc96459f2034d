import { expect, it } from "vitest";
import { lookup } from "./lookup.ts";

const members = [
  { id: "a", of: "x" },
  { id: "b", of: "y" },
  { id: "c", of: "x" },
  { id: "d", of: undefined },
];

function counting() {
  let asked = 0;
  const find = lookup((member: (typeof members)[number]) => {
    asked++;
    return member.of;
  });
  return { find, asked: () => asked };
}

it("finds the members with a key in their order, and none without one", () => {
  const { find } = counting();
  expect(find(members, "x").map(({ id }) => id)).toEqual(["a", "c"]);
  expect(find(members, "z")).toEqual([]);
  expect(find(members, undefined)).toEqual([]);
});

it("walks a frozen list once", () => {
  const { find, asked } = counting();
  const frozen = Object.freeze([...members]);
  for (const key of ["x", "y", "z", "x"]) find(frozen, key);
  expect(asked()).toBe(4);
});

it("sees what is added to a list that may still change", () => {
  const { find } = counting();
  const open = [...members];
  expect(find(open, "y")).toHaveLength(1);
  open.push({ id: "e", of: "y" });
  expect(find(open, "y")).toHaveLength(2);
});
