import { expect, it } from "vitest";
import { excerpt, judgedLines } from "./record-text.ts";

it("reads the outcome with its consequences and confirmation, and neither drivers nor other options", () => {
  const record = [
    "# 1. Store",
    "## Decision Drivers",
    "- not this",
    "## Decision Outcome",
    "Chosen: **Store**, with `a_b`.",
    "### Consequences",
    "- Good: hives.honey\\_jars, see [the plan](../plan.md).",
    "### Confirmation",
    "A test.",
    "## Pros and Cons of the Options",
    "- nor this",
  ].join("\n");
  expect(judgedLines(record)).toEqual([
    "Chosen: Store, with a_b.",
    "Good: hives.honey_jars, see the plan.",
    "A test.",
  ]);
});

it("shows where in a line something stands, by whole words", () => {
  expect(excerpt("Short, with a name.", 14, 4)).toBe("Short, with a name.");
  const line = `${"before ".repeat(20)}here ${"after ".repeat(20)}`;
  expect(excerpt(line, line.indexOf("here"), 4)).toMatch(/^…(before )+here (after )*after…$/);
});
