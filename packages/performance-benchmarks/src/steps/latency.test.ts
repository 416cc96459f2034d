import type { DataOf, Draft } from "@planc/core";
import { misfits } from "@planc/core/host";
import { data, host, performance } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { payingShop } from "../fixtures/paying-shop.ts";
import { quantity } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function planned(...nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...payingShop, ...nodes)
    .result();
  const latencies = plan.get(performance.latency);
  return {
    pay: latencies.find(({ id }) => id === "pay.answer")?.data,
    wrong: misfits([...plan].filter(({ kept }) => kept).flatMap(({ nodes }) => nodes)),
    findings: findings.filter(({ code }) => code.startsWith("performance/path-")),
  };
}

const within = (value: number, about = "API response time") =>
  quantity(about, { measure: "response-time", comparator: "<=", value, unit: "ms" });

it("follows what is waited for, and neither what is handed over nor what comes after", async () => {
  const { pay } = await planned();
  expect(pay?.hops.map(({ label }) => label)).toEqual([
    "API works",
    "API → Books store: read the order",
    "API → Books store: insert the payment",
    "API → Bank: take the money",
  ]);
});

it("gives the whole target away, and no hop less than it takes at least", async () => {
  const { pay, wrong } = await planned(within(2000));
  expect(pay?.total.value).toBeCloseTo(2000, 0);
  for (const { minimum, budget } of pay?.hops ?? []) {
    expect(budget.value).toBeGreaterThan(minimum?.value ?? 0);
  }
  expect(wrong).toEqual([]);
});

it("expects less of the whole than of all hops at their p95", async () => {
  const { pay } = await planned();
  const slow = pay?.hops.reduce((all, { p95 }) => all + (p95?.value ?? 0), 0) ?? 0;
  expect(pay?.simulated?.p95.value).toBeLessThan(slow);
  expect(pay?.simulated?.p95.value).toBeGreaterThan(pay?.simulated?.median.value ?? 0);
  expect(pay?.simulated?.p95.formula).toMatch(/^pathTime\(95, 1, median1, slow1, /);
});

it("names the hop with which a target is impossible", async () => {
  const { findings } = await planned(within(5));
  expect(findings.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    [
      "performance/path-impossible",
      "error",
      "Pay an order: API response time, p95 <= 5 ms is asked for, and its hops take 12 ms at least; API → Bank: take the money has 10 ms of them.",
    ],
  ]);
});

it("names the hop with which a target is likely missed, and none where nobody asked for one", async () => {
  const { findings } = await planned(within(400));
  expect(findings.map(({ code }) => code)).toEqual(["performance/path-over-target"]);
  expect(findings[0]?.message).toContain("API → Bank: take the money takes up to 1,000 ms");
  expect((await planned()).findings).toEqual([]);
});

it("holds an answer against no time of another part", async () => {
  expect((await planned(within(50, "nightly report export"))).pay).toBeUndefined();
});

it("takes a measured statement instead of an assumed one", async () => {
  const measured = given(host.measurement, "statement", {
    about: "statement time of Books store",
    value: 7,
    unit: "ms",
    date: "2026-11-30",
    place: "bench",
  });
  const { pay, wrong } = await planned(measured);
  const read = pay?.hops.find(({ label }) => label.endsWith("read the order"));
  expect(read?.median?.value).toBe(7);
  expect(wrong).toEqual([]);
});

const reading = given(data.accessPattern, "one-order", {
  name: "One order",
  table: "data/table#orders",
  flow: "architecture/flow#pay",
  equals: [],
  ranges: [],
  order: [],
  searches: [],
  takes: "one",
});
const ofBooks = payingShop.map((each) =>
  each.slot === data.store.id
    ? {
        ...each,
        data: {
          ...(each.data as DataOf<typeof data.store>),
          component: "architecture/component#books" as const,
        },
      }
    : each,
);

it("takes the measured read of a flow before what was measured of the whole store", async () => {
  const measured = (id: string, about: string, value: number) =>
    given(host.measurement, id, { about, value, unit: "ms", date: "2026-11-30", place: "bench" });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...ofBooks,
      reading,
      measured("one", "statement time of one-order", 5),
      measured("all", "statement time of Books store", 7),
    )
    .result();
  const pay = plan.get(performance.latency).find(({ id }) => id === "pay.answer");
  const hop = (end: string) => pay?.data.hops.find(({ label }) => label.endsWith(end));
  expect(hop("read the order")?.median?.value).toBe(5);
  expect(hop("read the order")?.basis).toContain("measured (One order)");
  // Only reads are timed by themselves.
  expect(hop("insert the payment")?.median?.value).toBe(7);
  expect(JSON.stringify(pay?.why)).toContain("host/measurement#one");
});
