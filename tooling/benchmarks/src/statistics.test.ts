import { describe, expect, it } from "vitest";
import { ratioOf, summarise } from "./statistics.ts";

describe("summarise", () => {
  it("takes the one in the middle, whatever the order", () => {
    expect(summarise([9, 1, 2])).toEqual({ min: 1, median: 2, max: 9 });
  });

  it("takes the mean of the two in the middle of an even number", () => {
    expect(summarise([10, 1, 2, 4])).toEqual({ min: 1, median: 3, max: 10 });
  });

  it("sorts by size, not by spelling", () => {
    expect(summarise([100, 20, 3])).toEqual({ min: 3, median: 20, max: 100 });
  });

  it("leaves what it was given as it was", () => {
    const values = [3, 1, 2];
    summarise(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it("makes no number up where there is none", () => {
    expect(() => summarise([])).toThrow(RangeError);
  });
});

describe("ratioOf", () => {
  it("compares each with what was measured beside it", () => {
    const pairs = [
      { subject: 20, baseline: 10 },
      { subject: 300, baseline: 100 },
      { subject: 40, baseline: 10 },
    ];
    expect(ratioOf(pairs)).toEqual({ min: 2, median: 3, max: 4 });
  });
});
