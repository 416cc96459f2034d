import { expect, it } from "vitest";
import { inferType } from "./infer-type.ts";
import { systemMeaning } from "./system-fields.ts";

it.each([
  ["annual percentage rate", "percent"],
  ["APR", "percent"],
  ["original principal", "money"],
  ["on hand", "integer"],
  ["reserved quantity", "integer"],
  ["event date and time", "timestamp"],
  ["page number", "integer"],
  ["ordering", "integer"],
  ["display order", "integer"],
  ["queue position", "integer"],
  ["order number", "text"],
  ["membership number", "text"],
  ["last login", "timestamp"],
  ["e-mail confirmed", "boolean"],
  ["topics of interest", "list"],
  ["interest", "percent"],
  ["opening hours", "json"],
  ["refund window hours", "integer"],
  ["working days", "list"],
  ["trial days", "integer"],
  ["audio data", "file"],
  ["content encrypted", "binary"],
  ["is encrypted", "boolean"],
  ["client IP address", "text"],
  ["visit history", "json"],
  ["medical history", "long-text"],
])("reads “%s” as %s", (name, type) => {
  expect(inferType(name)?.entry.type).toBe(type);
});

it("lets nobody have less than nothing of what is counted", () => {
  expect(inferType("available quantity")?.entry.minimum).toBe(0);
  expect(inferType("balance")?.entry.minimum).toBeUndefined();
});

it("lets a path be longer than a line", () => {
  expect(inferType("backup path")?.entry).toMatchObject({ type: "text", maxLength: 1024 });
});

it("takes metadata of the making of a thing for the date that the system sets", () => {
  expect(systemMeaning({ name: "creation metadata" }, "Kiln")).toBe("created at");
  expect(systemMeaning({ name: "metadata" }, "Kiln")).toBeUndefined();
});
