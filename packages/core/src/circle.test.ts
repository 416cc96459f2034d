import { expect, it } from "vitest";
import { circleOf } from "./circle.ts";

const concept = (id: string, role: string, ...states: readonly string[]) => ({
  ref: `brief/concept#${id}`,
  id,
  data: { name: id, role, ...(states[0] ? { states: states.map((name) => ({ name })) } : {}) },
});
const openness = (of: string, ...values: readonly string[]) => ({
  data: { concept: `brief/concept#${of}`, name: "openness", values },
});
const bond = concept("bond", "join", "asked", "accepted");
const chart = concept("chart", "stored");

it("finds what is open to those whom somebody has let in", () => {
  const found = circleOf([bond, chart], [openness("chart", "private", "friends")]);
  expect(found?.join).toBe(bond);
  expect(found?.held.map(({ thing, value }) => [thing.id, value])).toEqual([["chart", "friends"]]);
});

it("finds nothing where nobody can be let in, or nothing is open so", () => {
  expect(circleOf([chart], [openness("chart", "friends")])).toBeUndefined();
  expect(circleOf([bond, chart], [openness("chart", "public")])).toBeUndefined();
  expect(
    circleOf([bond, concept("user", "stored")], [openness("user", "friends")]),
  ).toBeUndefined();
});
