import fc from "fast-check";
import { expect, it } from "vitest";
import { camel, kebab, pascal, plural, snake, withArticle } from "./naming.ts";

it("writes a name in each case", () => {
  expect(camel("Order line (new)")).toBe("orderLineNew");
  expect(pascal("order line")).toBe("OrderLine");
  expect(snake("dueDate")).toBe("due_date");
  expect(kebab("Café menu")).toBe("cafe-menu");
  expect(plural("category")).toBe("categories");
  expect([withArticle("order"), withArticle("user"), withArticle("task")]).toEqual([
    "an order",
    "a user",
    "a task",
  ]);
});

it("makes a usable identifier of any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (name) => {
      expect(camel(name)).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(kebab(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});

it("keeps names in other scripts apart", () => {
  expect(camel("задача")).not.toBe(camel("проект"));
});
