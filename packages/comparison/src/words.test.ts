import { expect, it } from "vitest";
import type { Turn } from "./turns.ts";
import { steadyTexts, turnTexts } from "./words.ts";

const nameOf = (shape: number) => ["Split", "Together"][shape] ?? "";
const turn: Turn = {
  kind: "number",
  of: "Peak load",
  unit: "req/s",
  now: 40,
  at: 100,
  direction: "up",
  to: 0,
  from: 1,
  because: ["Compute: 9 against 12 (now 4 against 2)"],
};

it("tells a number with which another shape leads, what it is now, and what has changed by then", () => {
  expect(turnTexts([turn], nameOf)).toEqual([
    "Peak load: with 100 req/s or more (now 40, so 2.5 × that), Split leads before Together; Compute: 9 against 12 (now 4 against 2).",
  ]);
});

it("tells weights that bring the same shape to the front together", () => {
  const weight = { kind: "weight", unit: "", to: 0, from: 1, because: [], now: 2 } as const;
  const all: readonly Turn[] = [
    { ...weight, of: "Calls", at: 1, direction: "down" },
    { ...weight, of: "Compute", at: 5, direction: "up" },
  ];
  expect(turnTexts(all, nameOf)).toEqual([
    "By weights, Split leads before Together with “Calls” 1 or less (now 2, 0.5 × that); or “Compute” 5 or more (now 2, 2.5 × that).",
  ]);
});

it("tells within what the ranking stays, and which number nobody states", () => {
  expect(
    steadyTexts([
      { kind: "number", of: "Peak load", unit: "req/s", now: 40, least: 0.4, most: 4000 },
      { kind: "number", of: "People", unit: "people", least: 1, most: 100 },
      { kind: "weight", of: "Calls", unit: "", now: 1, least: 0.01, most: 100 },
    ]),
  ).toEqual([
    "Does not turn within 1/100× to 100× of peak load (now 40 req/s), nor of the weight of “Calls”.",
    "Does not turn with 1 to 100 people (people: nobody states it).",
  ]);
  expect(steadyTexts([])).toEqual([]);
});
