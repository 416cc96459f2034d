import { figureOf, givenFigure } from "@planc/core";
import { expect, it } from "vitest";
import { computedText, likelyText, rangeText, spanText } from "./text.ts";

const rate = figureOf("users / (responseTime + thinkTime)", "req/s", {
  users: { value: 1000, unit: "users" },
  responseTime: { value: 0.2, unit: "s" },
  thinkTime: { value: 10, unit: "s", low: 5, high: 30 },
});

it("puts numbers where the formula has names, and keeps those that no unit says", () => {
  expect(computedText(rate)).toBe("1,000 users / (responseTime 0.2 s + thinkTime 10 s)");
  expect(computedText(rate, new Set(["thinkTime"]))).toBe(
    "1,000 users / (responseTime 0.2 s + thinkTime)",
  );
});

it("computes nothing of what is given, and shows what is taken over from another figure", () => {
  expect(computedText(givenFigure("hives", 12, "count"))).toBe("");
  const taken = figureOf("weighHive", "req/s", {
    weighHive: { value: 40, unit: "req/s", ref: "workload/rate#weigh-hive" },
  });
  expect(computedText(taken)).toBe("weighHive 40 req/s");
});

it("tells a value and its range apart", () => {
  expect([likelyText(rate), rangeText(rate)]).toEqual(["98 req/s", "33 to 190"]);
  expect(rangeText(givenFigure("hives", 12, "count"))).toBe("");
});

it("tells seconds in the largest unit that comes out even", () => {
  const told = [90, 300, 7200].map((value) => spanText({ value, unit: "s" }));
  expect(told).toEqual(["90 s", "5 min", "2 h"]);
  expect(spanText({ value: 3, unit: "rows" })).toBe("3 rows");
});
