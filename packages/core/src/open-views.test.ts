import { expect, it } from "vitest";
import { askedEvery, mostAsking, visibleWithin } from "./open-views.ts";

it("reads in which time others see a change", () => {
  expect(visibleWithin("Notes are saved and visible to all keepers within 4 seconds")).toBe(4);
  expect(visibleWithin("A price is shown to everyone within 2 minutes of its change.")).toBe(120);
});

it("reads none where nobody else sees it, or no time is stated", () => {
  expect(visibleWithin("The page loads within 2 seconds")).toBeUndefined();
  expect(visibleWithin("Notes are visible to all keepers")).toBeUndefined();
});

it("leaves half of the time to the answer", () => {
  expect(askedEvery(5)).toBe(2);
  expect(askedEvery(1)).toBe(0.5);
});

it("lets more people ask where each asks less often", () => {
  expect(mostAsking(2)).toBe(2 * mostAsking(1));
});
