import { expect, it } from "vitest";
import { concept, deed } from "../fixtures/stays.ts";
import { withMadeOnce } from "./made-once.ts";

const concepts = [concept("stay", "Stay"), concept("basket", "Basket")];
const book = (more = {}) => deed("book-stay", { from: "brief/concept#basket", ...more });
const use = deed("use-basket", {
  actors: [],
  automatic: "event",
  effect: "transition",
  concept: "brief/concept#basket",
  state: "used",
  sets: { value: "used", after: "brief/action#book-stay" },
});

it("keeps what a thing was made from, one to one, where that is used up by it", () => {
  const relations = withMadeOnce({ concepts, relations: [], actions: [book(), use] });
  expect(relations.map(({ id, data: { kind } }) => [id, kind])).toEqual([
    ["stay.basket", "one-to-one"],
  ]);
});

it("keeps nothing where it is emptied and used again, or where nothing ends it", () => {
  const emptied = [book({ empties: true }), use];
  expect(withMadeOnce({ concepts, relations: [], actions: emptied })).toEqual([]);
  expect(withMadeOnce({ concepts, relations: [], actions: [book()] })).toEqual([]);
});
