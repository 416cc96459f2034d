import { expect, it } from "vitest";
import { toldNumber } from "./told-number.ts";

it("tells no more digits than a range allows", () => {
  expect(toldNumber({ value: 5.20833, low: 0.09, high: 347 })).toBe(5.2);
  expect(toldNumber({ value: 980.392, low: 331, high: 1923 })).toBe(980);
  expect(toldNumber({ value: 10_487, low: 1, high: 20_000 })).toBe(10_000);
});

it("keeps what follows from stated numbers alone", () => {
  expect(toldNumber({ value: 166.667 })).toBe(167);
  expect(toldNumber({ value: 16.6667 })).toBe(16.7);
  expect(toldNumber({ value: 1250, low: 1250, high: 1250 })).toBe(1250);
});
