import { expect, it } from "vitest";
import { isReached } from "./reached-values.ts";

it.each([
  [["pending", "approved", "rejected"], ["approve", "reject"], true],
  [["draft", "sent", "expired"], ["send"], false],
  [["open", "published", "expired"], ["publish"], true],
  [["pending", "packed", "cancelled"], ["cancel"], false],
])("tells of %j whether %j lead to all", (values, verbs, expected) => {
  expect(isReached(values, verbs)).toBe(expected);
});
