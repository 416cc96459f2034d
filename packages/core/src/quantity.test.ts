import { expect, expectTypeOf, it } from "vitest";
import { calculate } from "./calculate.ts";
import {
  figureIn,
  fixed,
  greatest,
  known,
  minus,
  over,
  plus,
  type Quantity,
  type Rate,
  roundedUp,
  type Spending,
  type Time,
  taken,
  times,
} from "./quantity.ts";

const users = known("users", 1000, "users", { low: 500, high: 2000 });
const pause = known("pause", 10, "s");
const answer = known("answer", 200, "ms");

it("prints the formula that made the figure, with what its units are worth", () => {
  const busy = figureIn("instances", roundedUp(times(known("demand", 90, "req/s"), answer)));
  expect(busy).toMatchObject({ value: 18, formula: "ceil(demand * answer / 1000)" });
  expect(calculate(busy.formula, { demand: 90, answer: 200 })).toBe(18);
});

it("converts what is added to the unit of the first", () => {
  const rate = figureIn("req/s", over(users, plus(answer, pause)));
  expect(rate.formula).toBe("users / (answer + pause * 1000) * 1000");
  expect(rate).toMatchObject({ value: 98.0392, low: 49.0196, high: 196.078 });
});

it("puts parentheses where a sum is multiplied, divided by or taken away", () => {
  const one = known("one", 1, "count");
  const two = known("two", 2, "count");
  expect(figureIn("count", times(plus(one, two), two))).toMatchObject({
    formula: "(one + two) * two",
    value: 6,
  });
  expect(figureIn("count", minus(two, plus(one, one))).value).toBe(0);
  expect(figureIn("count", over(two, times(two, two))).value).toBe(0.5);
  expect(figureIn("count", greatest(one, two, fixed(3))).formula).toBe("max(one, two, 3)");
});

it("prices an hour as a month", () => {
  const monthly = times(known("instances", 3, "instances"), known("price", 0.04048, "USD/h"));
  expect(figureIn("USD/month", monthly)).toMatchObject({
    value: 88.6512,
    formula: "instances * price * 730",
  });
});

it("knows by type what comes out", () => {
  expectTypeOf(over(users, pause)).toEqualTypeOf<Quantity<Rate>>();
  expectTypeOf(times(over(users, pause), times(pause, answer))).toEqualTypeOf<Quantity<Time>>();
  expectTypeOf(over(known("price", 1, "USD"), known("period", 1, "month"))).toEqualTypeOf<
    Quantity<Spending>
  >();
  // @ts-expect-error: a rate is no time
  figureIn("s", over(users, pause));
  // @ts-expect-error: a time is not added to a number
  plus(users, pause);
});

it("refuses a figure of another kind, and two numbers of one name", () => {
  expect(() => taken("rate", { value: 1, unit: "GB" }, "req/s")).toThrow(TypeError);
  expect(() => times(known("n", 1, "count"), known("n", 2, "count"))).toThrow(TypeError);
});
