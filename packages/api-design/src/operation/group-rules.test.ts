import { expect, it } from "vitest";
import { saidOnce } from "./group-rules.ts";

it("says no condition twice that another one ends with", () => {
  expect(
    saidOnce(["looks after it", "is that member, or looks after it", "looks after it"]),
  ).toEqual(["is that member, or looks after it"]);
  expect(saidOnce(["owns it", "looks after it"])).toEqual(["owns it", "looks after it"]);
});
