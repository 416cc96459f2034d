import { expect, it } from "vitest";
import { areaOf } from "./areas.ts";
import { type Named, nameBook } from "./name-book.ts";

const concept = ["brief/concept"];

function named(noun: string, id: string, name: string): Named {
  const area = areaOf(noun);
  if (!area) throw new TypeError(`${noun} is no area`);
  return { area, id, fields: { [area.label ?? "name"]: name } };
}

const book = nameBook([
  named("concept", "order-line", "Order line"),
  named("concept", "page", "Page"),
  named("concept", "page-2", "Page"),
  named("concept", "x", "page-2"),
  named("actor", "page", "Page"),
  named("product", "product", "Shop"),
]);
const found = (address: string) => ({ kind: "found", address });

it("finds a fact by its id, its name, and its name in any case and number", () => {
  expect(book.find("order-line", concept)).toEqual(found("brief/concept#order-line"));
  expect(book.find("Order line", concept)).toEqual(found("brief/concept#order-line"));
  expect(book.find("order lines", concept)).toEqual(found("brief/concept#order-line"));
  expect(book.find("Line", concept)).toEqual({ kind: "unknown" });
});

it("takes an id before a name, and no name that means two facts", () => {
  expect(book.find("page-2", concept)).toEqual(found("brief/concept#page-2"));
  expect(book.find("Page", concept)).toEqual({ kind: "ambiguous" });
  expect(book.nameOf("brief/concept#page-2", concept)).toBe("page-2");
  expect(book.nameOf("brief/concept#x", concept)).toBe("x");
  expect(book.nameOf("brief/concept#order-line", concept)).toBe("Order line");
});

it("names anything where anything may be meant", () => {
  expect(book.find("product", "any")).toEqual(found("brief/product#product"));
  for (const address of ["brief/actor#page", "brief/concept#page", "brief/concept#order-line"]) {
    expect(book.find(book.nameOf(address, "any"), "any")).toEqual(found(address));
  }
  expect(book.nameOf("brief/concept#page", "any")).toBe("brief/concept#page");
});

it("leaves addresses outside of the brief as they are", () => {
  expect(book.find("host/fact#a", ["host/fact"])).toEqual(found("host/fact#a"));
  expect(book.find("data/table#a", "any")).toEqual(found("data/table#a"));
  expect(book.find("brief/concept#gone", "any")).toEqual({ kind: "unknown" });
  expect(book.find("data/table#a", concept)).toEqual({ kind: "unknown" });
});
