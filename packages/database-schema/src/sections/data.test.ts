import { expect, it } from "vitest";
import { fieldsOf, keptWith } from "./data.ts";

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

it("keeps rows as long as those that they belong to, where these leave by their age", () => {
  const tables = new Map([["data/table#berths", { data: { name: "berths" } }]]);
  const references = {
    table: "data/table#berths" as const,
    columns: ["data/column#berths.id" as const],
    onDelete: "cascade" as const,
    because: "A photo is part of its berth.",
  };
  const key = {
    data: {
      table: "data/table#photos" as const,
      name: "photos_berth_fk",
      kind: "foreign" as const,
      columns: ["data/column#photos.berth_id" as const],
      references,
    },
  };
  const leaving = {
    data: {
      table: "data/table#berths" as const,
      keep: 365,
      afterwards: "delete" as const,
      by: "data/column#berths.created_at" as const,
      because: "It is stated.",
    },
  };
  expect(keptWith("data/table#photos", [key], [leaving], tables)).toBe("with berths");
  expect(keptWith("data/table#photos", [key], [], tables)).toBe("for good");
});
