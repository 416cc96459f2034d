import { expect, it } from "vitest";
import { meantThing } from "./meant-thing.ts";

const names = ["Trail", "Hiker", "TrailPhoto", "Guide"];

it.each([
  ["Hikers can [sort trails by] length.", "Trail"],
  ["The system MUST show a list of trails with their guides, [sorted by] length.", "Trail"],
  ["Trails are listed by guide and region, and [sorted by] length.", "Trail"],
  ["Trails can be filtered by guide, hiker or [date range].", "Trail"],
  ["The system MUST list trail photos [sorted by] date.", "TrailPhoto"],
  ["Which trail search is offered? Guide filtering and trails [sorted by] length.", "Trail"],
  ["Hikers see trails. [Keyword search] is offered.", undefined],
])("tells which thing is meant: %s", (marked, expected) => {
  const from = marked.indexOf("[");
  const to = marked.indexOf("]") - 1;
  expect(meantThing(marked.replaceAll(/[[\]]/g, ""), { from, to }, names)).toBe(expected);
});
