import { expect, it } from "vitest";
import { turnedAgainst } from "./turned-against.ts";

it.each([
  [["blocked", "blocker"], { by: "blocker", of: "blocked" }],
  [["message", "Reporter", "reported"], { by: "Reporter", of: "reported" }],
])("finds who turns against whom among %s", (names, found) => {
  expect(turnedAgainst(names)).toEqual(found);
});

it.each([[["follower", "followed"]], [["reporter", "assignee"]], [["blocked"]]])(
  "finds nobody among %s",
  (names) => {
    expect(turnedAgainst(names)).toBeUndefined();
  },
);
