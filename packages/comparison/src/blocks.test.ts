import { expect, it } from "vitest";
import { blocksOf } from "./blocks.ts";
import type { Comparison } from "./comparison.ts";

const shape = (pack: string, flows: readonly string[], calls?: number) => ({
  pack,
  style: pack,
  name: pack.toUpperCase(),
  crossings: [],
  flows,
  waits:
    calls === undefined ? [] : [{ flow: "look", name: "Look", calls, path: ["Hives"], refs: [] }],
});

function comparison(scores: readonly number[]): Comparison {
  return {
    version: 2,
    product: "Apiary",
    rows: [
      {
        key: "cost",
        title: "Cost",
        how: "The sum.",
        figures: scores.map(() => ({ value: null, text: "unknown", because: "no", refs: [] })),
      },
    ],
    shapes: [shape("split", ["look"], 3), shape("whole", ["look"]), shape("plain", [])],
    ranking: {
      factors: [],
      leftOut: [
        { title: "Teams", because: "nobody states it", partly: false },
        { title: "Compute", because: "no price (plain)", partly: true },
      ],
      scores,
      order: [0, 1, 2],
      turns: [],
      steady: [],
    },
    own: { style: "plain", name: "PLAIN", because: "It is small.", stated: [], refs: [] },
  };
}

function itemsOf(title: RegExp, scores: readonly number[] = [1, 0.5, 0.25], explain = false) {
  const found = blocksOf(comparison(scores), { explain }).find((each) => title.test(each.title));
  return found?.items ?? [];
}

it("says of each empty cell whether the flow is not drawn or nobody waits for it", () => {
  const block = blocksOf(comparison([1, 1, 1]), { explain: false }).find(
    ({ title }) => title === "Remote calls in a row, by flow",
  );
  expect(block?.table?.rows).toEqual([["Look", "3", "no wait", "not drawn"]]);
});

it("says nothing of figures that no shape has, but where each figure is explained", () => {
  expect(itemsOf(/^Figures/)).toEqual([]);
  expect(itemsOf(/^What speaks/)).toEqual(["Compute: not weighed, no price (plain)."]);
  expect(itemsOf(/^Counted/, undefined, true)).toContain("Teams: not weighed, nobody states it.");
});

it("gives shapes with one score one place, and says that they are level", () => {
  const [first, second, third, ...rest] = itemsOf(/^Ranking/, [1, 1, 0.5]);
  expect([first, second, third].map((each) => each?.slice(0, 9))).toEqual([
    "1. SPLIT ",
    "1. WHOLE ",
    "3. PLAIN ",
  ]);
  expect(rest).toEqual([
    "SPLIT and WHOLE are level: nothing that is weighed tells them apart.",
    "A plan of this input takes PLAIN, number 3 here: It is small.",
  ]);
  expect(itemsOf(/^Ranking/)).toHaveLength(4);
});
