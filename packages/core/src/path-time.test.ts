import { expect, it } from "vitest";
import { calculate } from "./calculate.ts";
import { pathTime } from "./path-time.ts";

it("gives a single hop back its own median and p95", () => {
  expect(pathTime(50, 1, [10, 40])).toBeCloseTo(10, 1);
  expect(pathTime(95, 1, [10, 40])).toBeCloseTo(40, 0);
});

it("is below the sum of the hops' p95 and above the sum of their medians", () => {
  const hops = [5, 20, 10, 60, 1, 3, 100, 300];
  const p95 = pathTime(95, 1, hops);
  expect(p95).toBeLessThan(20 + 60 + 3 + 300);
  expect(p95).toBeGreaterThan(5 + 10 + 1 + 100);
  expect(pathTime(99, 1, hops)).toBeGreaterThan(p95);
});

it("agrees with half a million draws of another generator within two standard errors", () => {
  const hops = [5, 20, 10, 60, 30, 120, 100, 300] as const;
  let state = 42;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const times = new Float64Array(500_000).map(() => {
    let time = 0;
    for (let at = 0; at < hops.length; at += 2) {
      const [median = 0, p95 = 0] = [hops[at], hops[at + 1]];
      time += median * Math.exp((Math.log(p95 / median) / 1.644_853_6) * normal());
    }
    return time;
  });
  times.sort();
  for (const [percentile, most] of [
    [50, 0.012],
    [95, 0.02],
    [99, 0.04],
  ] as const) {
    const counted = times[Math.round((percentile / 100) * (times.length - 1))] ?? 0;
    expect(Math.abs(pathTime(percentile, 1, hops) / counted - 1)).toBeLessThan(most);
  }
});

it("is the same each time, whatever was asked in between", () => {
  const first = pathTime(95, 7, [3, 9, 4, 20]);
  pathTime(95, 8, [1, 2]);
  expect(pathTime(95, 7, [3, 9, 4, 20])).toBe(first);
  expect(calculate("pathTime(95, 7, a, b, c, d)", { a: 3, b: 9, c: 4, d: 20 })).toBe(first);
});

it("takes 200 ways of twelve hops in less than a second", () => {
  const begun = performance.now();
  for (let way = 0; way < 200; way++) {
    const hops = Array.from({ length: 24 }, (_, at) => 1 + way + at);
    for (const percentile of [50, 95, 99]) pathTime(percentile, 1, hops);
  }
  expect(performance.now() - begun).toBeLessThan(1000);
});
