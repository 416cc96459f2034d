import { expect, it } from "vitest";
import { titleParts } from "./titles.ts";

it.each([
  ["I. Library-First", "Library-First", true],
  ["III. Test-First (NON-NEGOTIABLE)", "Test-First", true],
  ["Article IV — Isolation", "Isolation", true],
  ["Principle 2: Small Releases", "Small Releases", true],
  ["4.1 Code Quality:", "Code Quality", true],
  ["10) Logging", "Logging", true],
  ["Data Privacy & Security", "Data Privacy & Security", false],
  ["C. elegans data", "C. elegans data", false],
  ["III", "III", false],
  ["Vision", "Vision", false],
  ["🎯 What We Don't Do", "What We Don't Do", false],
  ["Civil Records", "Civil Records", false],
])("takes %s apart", (title, name, numbered) => {
  const parts = titleParts(title);
  expect([parts.name, parts.numbered]).toEqual([name, numbered]);
});
