import { expect, it } from "vitest";
import { fieldsOf } from "./data.ts";

const columns = (...names: readonly string[]) => names.map((name) => `data/column#berths.${name}`);

it("names what a table keeps, without its keys and times", () => {
  expect(fieldsOf(columns("id", "name", "length", "harbour_id", "created_at"))).toBe(
    "Keeps name and length.",
  );
  expect(fieldsOf(columns("id", "name", "length", "depth", "price", "state"))).toBe(
    "Keeps name, length, depth and 2 more.",
  );
});

it("says nothing of a table that has no more than keys", () => {
  expect(fieldsOf(columns("id", "berth_id", "created_at"))).toBe("–");
});
