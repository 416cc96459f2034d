import { expect, it } from "vitest";
import { paletteFor } from "../terminal/palette.ts";
import { formatStory } from "./format-story.ts";
import type { Story } from "./story.ts";

const hostile = "a\u001b[2Jb\u0007";
const score = { criterion: hostile, score: 0.5, note: hostile };
const story: Story = {
  title: hostile,
  facts: [{ label: "how", text: hostile }],
  options: [
    { name: hostile, chosen: true, total: 0.5, wished: 0.1, scores: [score] },
    { name: "Other", chosen: false, total: 0.4, scores: [{ ...score, score: 0.4 }] },
  ],
  weights: [{ criterion: hostile, weight: 1, because: hostile }],
  eliminated: [{ names: [hostile], because: hostile }],
  consequences: { positive: [hostile], negative: [hostile], mitigation: [hostile] },
  restsOn: [hostile],
  flips: [hostile],
  policy: [{ wish: hostile, because: hostile, by: hostile }],
  findings: [{ code: "a/b", severity: "warning", message: hostile }],
};

it("tells nothing of a plan that a terminal would obey", () => {
  const told = formatStory(story, paletteFor(process.stdout));
  expect(told.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  expect(told).toContain("Together");
});
