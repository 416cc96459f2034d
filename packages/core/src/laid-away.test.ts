import { expect, it } from "vitest";
import { isLaidAway } from "./laid-away.ts";

it("tells what is laid away from what is deleted", () => {
  expect(
    [
      "kept for a year and then archived",
      "moved to cold storage after 90 days",
      "an archival policy of two years",
      "deleted after 90 days",
      "cold starts take a second",
    ].map(isLaidAway),
  ).toEqual([true, true, true, false, false]);
});
