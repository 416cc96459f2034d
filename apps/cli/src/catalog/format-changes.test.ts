import type { Changes } from "@planc/stack-selection";
import { expect, it } from "vitest";
import { formatChanges } from "./format-changes.ts";

const same = (text: string) => text;
const palette = { bold: same, dim: same, good: same, bad: same, careful: same };
const none: Changes = {
  catalogue: { from: "a", to: "b" },
  same: false,
  needs: [],
  choices: [],
  ruledOut: [],
  facts: [],
  findings: [],
};
const linesOf = (changes: Partial<Changes>) =>
  formatChanges({ ...none, ...changes }, "plan", palette).split("\n");

it("has a finding behind its mark, on the same line", () => {
  const finding = { code: "stack/waiver-unused", message: "It is for nothing." } as const;
  const lines = linesOf({
    findings: [
      { now: "told", severity: "warning", ...finding },
      { now: "gone", severity: "warning", ...finding },
    ],
  });
  expect(lines).toContain("  + warning stack/waiver-unused: It is for nothing.");
  expect(lines).toContain("  - warning stack/waiver-unused: It is for nothing.");
});

it("prints nothing that a terminal would obey, in a label that fits or not", () => {
  const because = "The load is other.";
  const needs = ["Ca\u001b[2Jche", `Store\u0007 of ${"things ".repeat(5)}`].map((need) => ({
    topic: "cache",
    need,
    was: "needed" as const,
    now: "left out" as const,
    because,
  }));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  expect(linesOf({ needs }).join(" ")).not.toMatch(/[\u0000-\u001f]/);
});
