import { expect, it } from "vitest";
import { retriesText, statedRetries } from "./stated-retries.ts";

const said = (
  about: string,
  value: number,
  unit: string,
  measure: "other" | "duration" = "other",
) => ({
  data: { about, value, unit, measure, comparator: "~" as const, key: "FR-007" },
});

it("puts attempts, growth and window of one requirement into words", () => {
  const stated = statedRetries([
    said("retries", 4, "retry"),
    said("exponential backoff", 2, "exponential backoff"),
    said("total window", 30, "s", "duration"),
  ]);
  expect(stated && retriesText(stated)).toBe(
    "up to 4 times, each pause 2 times the one before, within about 30 s in all (FR-007)",
  );
});

it("takes no attempts to sign in and no window by itself for it", () => {
  expect(
    statedRetries([
      said("failed sign-ins", 5, "attempt"),
      said("total window", 30, "s", "duration"),
    ]),
  ).toBeUndefined();
});

const listed = (text: string) => [{ data: { key: "FR-007", text } }];

it("takes the pauses that a text lists, and their sum", () => {
  const stated = statedRetries(
    [said("retries", 3, "retry")],
    listed("Send again with 3 retries. Attempt 1: 2s, Attempt 2: 5s, Attempt 3: 20s"),
  );
  expect(stated).toMatchObject({
    text: "up to 3 times, after 2, 5 and 20 s",
    pauses: [2, 5, 20],
    span: 27,
    whole: true,
  });
});

it("says where a formula and the list beside it part, and follows the list", () => {
  const stated = statedRetries(
    [said("retries", 2, "retry")],
    listed("2 retries (delay = 2^attempt seconds). Attempt 1: 2s, Attempt 2: 5s"),
  );
  expect(stated?.pauses).toEqual([2, 5]);
  expect(stated?.parts).toBe("the formula of FR-007 gives 4 s from attempt 2 on, and its list 5 s");
});

it("does not hold for whole what has a number that it could not place", () => {
  const stated = statedRetries(
    [said("retries", 4, "retry")],
    listed("4 retries, and 30 more at night"),
  );
  expect(stated?.whole).toBe(false);
});
