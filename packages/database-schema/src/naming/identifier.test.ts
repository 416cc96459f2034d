import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claim, fit, fitTable, pluralOf, snake, withArticle } from "./identifier.ts";

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe("names", () => {
  it("are words in lower case joined by underscores, in any script", () => {
    expect(["Due date", "E-mail", "createdAt", "  Über uns ", "注文 明細"].map(snake)).toEqual([
      "due_date",
      "e_mail",
      "created_at",
      "uber_uns",
      "注文_明細",
    ]);
  });

  it("have the plural of their last word, or the one that is given", () => {
    expect(
      ["Task", "Order line", "Category", "Person", "任务"].map((name) => pluralOf(name)),
    ).toEqual(["Tasks", "Order lines", "Categories", "People", "任务"]);
    expect(pluralOf("Staff", "Staff members")).toBe("Staff members");
  });

  it("fit into what PostgreSQL keeps, and stay apart", () => {
    const long = "a".repeat(80);
    expect(fit("tasks", "title", "key")).toBe("tasks_title_key");
    expect(fit(long, "fkey")).toMatch(/^a{50}_[0-9a-z]{7}_fkey$/);
    expect(fit(`${long}b`, "fkey")).not.toBe(fit(`${long}c`, "fkey"));
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), (parts) => {
        expect(bytes(fit(...parts))).toBeLessThanOrEqual(63);
        expect(bytes(fitTable(...parts))).toBeLessThanOrEqual(55);
      }),
      { numRuns: 200 },
    );
  });

  it("are claimed once, the second choice next, then one of their own", () => {
    const taken = new Set<string>();
    expect(claim(taken, "data")).toBe("data");
    expect(claim(taken, "data", "datum")).toBe("datum");
    expect(claim(taken, "data", "datum")).toMatch(/^data_[0-9a-z]{7}$/);
  });

  it("stand after the right article", () => {
    expect(["task", "order", "user"].map(withArticle)).toEqual(["a task", "an order", "a user"]);
  });
});
