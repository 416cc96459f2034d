import { expect, it } from "vitest";
import { beginningOf, isEnd } from "./order-of-times.ts";

it.each([
  ["ends at", "starts at"],
  ["endDate", "startDate"],
  ["valid_until", "valid_from"],
  ["check out", "check in"],
  ["due date", "start date"],
])("%s comes after %s", (later, earlier) => {
  expect(beginningOf(later, ["name", earlier, later])).toEqual({ name: earlier, together: false });
  expect(isEnd(later)).toBe(true);
});

it("may come at the same moment where both have happened", () => {
  expect(beginningOf("finished at", ["started at"])).toEqual({
    name: "started at",
    together: true,
  });
});

it.each([["starts at"], ["sign out"], ["created at"]])("%s is the end of nothing here", (name) => {
  expect(beginningOf(name, ["ends at", "sign in", "updated at"])).toBeUndefined();
});
