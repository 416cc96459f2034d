import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

it("reads the qualities that a text asks for, not those that it refuses", async () => {
  expect(await read("Bookings show up in real time. No monitoring.", "brief/quality")).toEqual([
    { name: "real-time", text: "Bookings show up in real time" },
  ]);
});

it("takes the checks of a form and the search of a list for no real-time delivery", async () => {
  const text = "The form gives real-time validation feedback. The list has real-time search.";
  expect(await read(text, "brief/quality")).toEqual([]);
});

it.each([
  ["Guests see the availability of rooms.", []],
  ["95 % of guests understand the availability of rooms at once.", []],
  ["The service needs high availability.", ["availability"]],
  ["Availability must be at least 99.9 %.", ["availability"]],
  ["A closed account is no longer accessible.", []],
  ["Forms are accessible by keyboard.", ["accessibility"]],
  ["The shop fetches exchange rates in real-time.", []],
  ["Partner systems push real-time updates of stock.", []],
  ["Buyers see real-time updates of stock.", ["real-time"]],
])("takes words in another sense for no quality: %s", async (text, expected) => {
  const nodes = await read(text, "reading/quality");
  expect(nodes.map((node) => (node as { name: string }).name)).toEqual(expected);
});
