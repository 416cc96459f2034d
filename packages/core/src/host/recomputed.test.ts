import { expect, it } from "vitest";
import { figureIn, known, times } from "../quantity.ts";
import { figuresIn, misfits } from "./recomputed.ts";

const rate = {
  value: 50,
  unit: "req/s",
  formula: "rate",
  inputs: [{ name: "rate", value: 50, unit: "req/s" }],
};
const load = {
  ref: "lab/load#peak",
  data: { figure: rate, share: { value: 99.9, unit: "percent" }, of: ["a", "b"] },
};

function problems(figure: object): readonly string[] {
  return misfits([load, { ref: "lab/x#x", data: { hops: [{ budget: figure }] } }]).map(
    ({ at, problem }) => `${at} ${problem.split(":")[0]}`,
  );
}
const input = (name: string, value: number, unit: string, ref?: string) => ({
  name,
  value,
  unit,
  ...(ref ? { ref } : {}),
});

it("finds nothing in figures that typed quantities made", () => {
  const busy = figureIn(
    "instances",
    times(known("rate", 50, "req/s", { ref: "lab/load#peak" }), known("time", 20, "ms")),
  );
  expect(problems(busy)).toEqual([]);
  expect(figuresIn([load, { ref: "lab/x#x", data: { busy } }])).toBe(2);
});

it("finds a value that its formula does not give", () => {
  expect(problems({ ...rate, value: 51 })).toEqual(["hops.0.budget gives 50"]);
  expect(problems({ ...rate, formula: "rate *" })).toEqual(["hops.0.budget no formula"]);
});

it("finds a unit that does not follow from those of the inputs", () => {
  const time = input("time", 2, "s");
  expect(
    problems({ value: 100, unit: "req/s", formula: "rate * time", inputs: [...rate.inputs, time] }),
  ).toEqual(["hops.0.budget is a number"]);
  expect(
    problems({ value: 52, unit: "s", formula: "rate + time", inputs: [...rate.inputs, time] }),
  ).toEqual(["hops.0.budget + of 1 / time and time"]);
});

it("finds an input that is no number of the node that it is said to come from", () => {
  const from = (value: number, unit: string) => ({
    value,
    unit,
    formula: "taken",
    inputs: [input("taken", value, unit, "lab/load#peak")],
  });
  expect(problems(from(50, "req/s"))).toEqual([]);
  expect(problems(from(3000, "req/min"))).toEqual([]);
  expect(problems(from(0.999, "ratio"))).toEqual([]);
  expect(problems(from(2, "count"))).toEqual([]);
  expect(problems(from(7, "req/s"))).toEqual([
    "hops.0.budget taken 7 req/s is no number of lab/load#peak",
  ]);
});
