import { expect, it } from "vitest";
import { formatReport, number, spread } from "./report.ts";

it("writes numbers with three significant digits", () => {
  expect([0, 0.01234, -0.5, 1, 9.876, 12.34, 123.4, 12_345].map(number)).toEqual([
    "0",
    "0.0123",
    "-0.500",
    "1.00",
    "9.88",
    "12.3",
    "123",
    "12,345",
  ]);
});

it("puts the median first", () => {
  expect(spread({ min: 1, median: 2, max: 4 }, " ms")).toBe("2.00 ms (1.00 – 4.00)");
});

it("aligns names to the left and figures to the right", () => {
  const report = {
    title: "Steps",
    repeat: "pnpm bench steps",
    notes: ["Less is better."],
    head: ["of", "ratio"],
    rows: [
      ["a chain", "10.0"],
      ["a fan", "2.00"],
    ],
  };
  expect(formatReport(report)).toBe(
    [
      "Steps",
      "  Less is better.",
      "  of       ratio",
      "  a chain   10.0",
      "  a fan     2.00",
      "  again: pnpm bench steps",
    ].join("\n"),
  );
});
