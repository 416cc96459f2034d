import { expect, it } from "vitest";
import { namedIn, namePattern, namesIn } from "./named-in.ts";

it.each([
  ["Upload visible within 5 s once it has started", "Art"],
  ["The manager approves it", "Man"],
  ["Söller und Dach", "Öl"],
  ["перезаказать", "заказ"],
  ["the artwork_id", "id"],
  ["anything at all", "#"],
  ["anything at all", ""],
])("does not find in %s what is a part of another word: %s", (text, name) => {
  expect(namedIn(text, name)).toBe(false);
});

it.each([
  ["Each Öffnungszeit is shown", "Öffnungszeit"],
  ["Клиент оплачивает заказ.", "Заказ"],
  ["categories and tags", "Category"],
  ["two days", "Day"],
  ["order lines, order-lines", "OrderLine"],
  ["dishes", "Dish"],
  ["taught in C# and C++", "C++"],
  ["taught in C#", "C#"],
  ["हिन्दी", "हिन्दी"],
])("finds in %s the name %s", (text, name) => {
  expect(namedIn(text, name)).toBe(true);
});

it("finds several by a plural of their own", () => {
  expect(namedIn("alle Öffnungszeiten", "Öffnungszeit")).toBe(false);
  expect(namedIn("alle Öffnungszeiten", "Öffnungszeit", "Öffnungszeiten")).toBe(true);
});

it("takes no name for a pattern", () => {
  for (const name of ["(a+)+z", "b (draft", "[", "\\"])
    expect(namedIn(`x ${name} y`, name)).toBe(true);
  expect(namedIn("a".repeat(60), "(a+)+z")).toBe(false);
});

it("says each place of a name, and the names of many that a text has", () => {
  const places = [..."an order, then orders".matchAll(new RegExp(namePattern("Order"), "giu"))];
  expect(places.map(({ index }) => index)).toEqual([3, 15]);
  const within = namesIn(["Order", "Art", "Part"], (name) => ({ name }));
  expect(within("orders of parts")).toEqual(["Order", "Part"]);
});
