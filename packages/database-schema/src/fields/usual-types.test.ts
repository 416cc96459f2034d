import { expect, it } from "vitest";
import { inferType } from "./infer-type.ts";

it.each([
  ["annual percentage rate", "percent"],
  ["APR", "percent"],
  ["original principal", "money"],
  ["on hand", "integer"],
  ["reserved quantity", "integer"],
  ["event date and time", "timestamp"],
])("reads “%s” as %s", (name, type) => {
  expect(inferType(name)?.entry.type).toBe(type);
});

it("lets nobody have less than nothing of what is counted", () => {
  expect(inferType("available quantity")?.entry.minimum).toBe(0);
  expect(inferType("balance")?.entry.minimum).toBeUndefined();
});
