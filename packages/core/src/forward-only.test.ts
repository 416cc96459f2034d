import { expect, it } from "vitest";
import { goesForwardOnly } from "./forward-only.ts";

it.each(["last read at", "lastSeenAt", "last_played_position"])(
  "goes forward alone: %s",
  (name) => {
    expect(goesForwardOnly(name)).toBe(true);
  },
);

it.each(["read at", "last name", "last changed at"])("goes both ways: %s", (name) => {
  expect(goesForwardOnly(name)).toBe(false);
});
