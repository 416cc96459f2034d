import { expect, it } from "vitest";
import { ofThing } from "./words.ts";

it.each([
  ["Booking", "booking status", "booking status"],
  ["Booking", "seat", "booking seat"],
  ["LogBookEntry", "text", "log book entry text"],
  ["Title", "title", "title"],
  ["", "name", "name"],
])("says once whose it is: %s, %s", (thing, property, told) => {
  expect(ofThing(thing, property)).toBe(told);
});
