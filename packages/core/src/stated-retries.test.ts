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
