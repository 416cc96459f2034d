import { expect, it } from "vitest";
import { isRepeatRefused } from "./refused-repeats.ts";

it("knows a request that is refused when it comes again", () => {
  expect(isRepeatRefused("The second request is rejected as a duplicate by its key.")).toBe(true);
  expect(isRepeatRefused("The API must reject duplicate requests.")).toBe(true);
});

it("leaves alone what gets the first answer, and what is no request", () => {
  expect(
    isRepeatRefused("A duplicate request gets the original response and is not refused."),
  ).toBe(false);
  expect(isRepeatRefused("Duplicate names are rejected.")).toBe(false);
  expect(isRepeatRefused("Each request is refused without a token.")).toBe(false);
});
