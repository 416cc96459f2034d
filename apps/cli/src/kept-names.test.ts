import { expect, it } from "vitest";
import { keptNames } from "./kept-names.ts";

it("reads the numbers of decision records off their file names", () => {
  expect(keptNames(["decisions/0002-style.md", "decisions/0010-cache.md", "plan.md"])).toEqual({
    "adr:style": "0002",
    "adr:cache": "0010",
  });
});
