import { cpuTime } from "@planc/build/cpu-time";
import { numberFacts } from "@planc/core/ir";
import fc from "fast-check";
import { expect, it } from "vitest";
import { example, readAmount } from "./read-amount.ts";
import { readFacts } from "./read-facts.ts";

it("reads numbers in the units that people measure them in", () => {
  const { numbers, circumstances, problems } = readFacts(`# measured in May
peak-request-rate: 90,000 requests per minute
message-rate: 5 jobs/s
response-time: 0.2 s
availability: 99.95 %
concurrent-users: 12k users
registered-users: 40,000 registered users
budget: $400 a month
services: 7 services
rows: 2 million
team-size: 4
stored-concepts: 7 # orders, customers …
single-sign-on: yes
failover: false
`);
  expect(problems).toEqual([]);
  expect(Object.fromEntries(numbers)).toEqual({
    "peak-request-rate": 1500,
    "message-rate": 5,
    "response-time": 200,
    availability: 99.95,
    "concurrent-users": 12_000,
    "registered-users": 40_000,
    budget: 400,
    services: 7,
    rows: 2_000_000,
    "team-size": 4,
    "stored-concepts": 7,
  });
  expect(Object.fromEntries(circumstances)).toEqual({ "single-sign-on": true, failover: false });
});

it("reads JSON as well", () => {
  const { numbers, problems } = readFacts('{"peak-request-rate": "40 rps", "team-size": 3}');
  expect([[...numbers], problems]).toEqual([
    [
      ["peak-request-rate", 40],
      ["team-size", 3],
    ],
    [],
  ]);
});

it.each(Object.keys(numberFacts) as (keyof typeof numberFacts)[])(
  "gives an example of %s that it reads",
  (fact) => {
    expect(readAmount(fact, example(fact))).toMatchObject({ ok: true });
  },
);

it.each([
  ["peak-request-rate: 1400", "peak-request-rate is “1400”, which is no amount such as 120 req/s"],
  ["peak-request-rate: 3 msg/s", "which is no amount such as 120 req/s"],
  ["peak-request-rate: 200 ms", "which is no amount such as 120 req/s"],
  ["peak-request-rate: between 3 and 5 req/s", "which is no amount such as 120 req/s"],
  ["peak-request-rate: '>= 5 req/s'", "which is no amount such as 120 req/s"],
  ["peak-request-rate: -5 req/s", "which is no amount such as 120 req/s"],
  ["peak-request-rate: 5 req/s and 7 req/s", "which is no amount such as 120 req/s"],
  ["budget: 400 EUR/month", "which is no amount such as 400 USD/month"],
  ["peak-request-rate: true", "which is no amount such as 120 req/s"],
  ["peak-request-rate:", "peak-request-rate is empty, which is no amount such as 120 req/s"],
  ["peak-request-rate: {value: 5}", "peak-request-rate is a map, which is no amount"],
  ["availability: 0.999", "availability is “0.999”, which is no amount such as 99.95 %"],
  ["availability: 120 %", "which is more than all of it"],
  ["rows: .nan", "rows is “.nan”, which cannot be measured"],
  ["rows: .inf", "which cannot be measured"],
  ["rows: -3", "which cannot be measured"],
  ["team-size: 2.5 people", "which is a part of something that is counted whole"],
  ["team-size: 4 teams", "which is no amount such as 6 people"],
  ["single-sign-on: perhaps", "single-sign-on is “perhaps”, neither yes nor no"],
  ["single-sign-on: [yes]", "single-sign-on is a list, neither yes nor no"],
  ["peak-request-rat: 5", "rest on peak-request-rat (did you mean peak-request-rate?)"],
  ["__proto__: 5", "no decision can rest on __proto__"],
  ["- 5", "the file is no map of facts"],
  ["", "the file names no fact"],
  ["rows: &a 5", "has an anchor"],
  ["rows: [", "]"],
])("refuses %s", (text, says) => {
  const { numbers, circumstances, problems } = readFacts(text);
  expect([numbers.size, circumstances.size]).toEqual([text === "rows: &a 5" ? 1 : 0, 0]);
  expect(problems.map(({ problem }) => problem).join("\n")).toContain(says);
});

it("says where a fact stands twice, and takes the first", () => {
  const text = "rows: 5\nteam-size: 3\nrows: 7\n";
  const { numbers, problems } = readFacts(text);
  expect(numbers.get("rows")).toBe(5);
  expect(problems.map(({ problem, start, end }) => [problem, text.slice(start, end)])).toEqual([
    ["the file has the key rows twice", "rows"],
  ]);
  expect(problems[0]?.start).toBe(text.lastIndexOf("rows"));
});

it("reads anything in bounded time, and never throws", () => {
  for (const text of [
    "[".repeat(50_000),
    "a: ".repeat(30_000),
    `rows: ${"9".repeat(50_000)}`,
    `rows: "${"5 req/s ".repeat(10_000)}"`,
    "x".repeat(200_000),
  ]) {
    const spent = cpuTime();
    expect(readFacts(text).problems).not.toEqual([]);
    expect(spent()).toBeLessThan(5_000);
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { numbers } = readFacts(text);
      for (const value of numbers.values()) expect(Number.isFinite(value)).toBe(true);
    }),
  );
});
