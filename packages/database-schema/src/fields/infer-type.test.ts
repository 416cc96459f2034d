import { expect, it } from "vitest";
import { inferType } from "./infer-type.ts";

it.each([
  ["due date", "date"],
  ["Completed at", "timestamp"],
  ["e-mail", "email"],
  ["billing email address", "email"],
  ["unit price", "money"],
  ["profile photo", "file"],
  ["source document", "text"],
  ["order number", "text"],
  ["is paid", "boolean"],
  ["opening time", "time"],
  ["start time", "timestamp"],
  ["time spent", "duration"],
  ["oven cooking time", "duration"],
  ["repairs completed", "integer"],
  ["is completed", "boolean"],
  ["password", "secret-hash"],
  ["website", "url"],
  ["heartRate", undefined],
  ["", undefined],
  ["??", undefined],
])("reads “%s” as %s", (name, type) => {
  expect(inferType(name)?.entry.type).toBe(type);
});
