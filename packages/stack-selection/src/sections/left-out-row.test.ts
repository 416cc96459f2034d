import type { DataOf } from "@planc/core";
import { decision } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { leftOutRow } from "./left-out-row.ts";

type Premise = DataOf<typeof decision.premise>;

async function rowOf(turns: string, ...premises: readonly Premise[]) {
  const topic = given(decision.topic, "cache", {
    key: "cache",
    title: "Cache",
    needed: false,
    because: "Nothing is read often.",
    turns,
    drivers: [],
  });
  const resting = premises.map((each, at) => given(decision.premise, `p${at}`, each));
  const { plan } = await planTester({ plugins: [] })
    .with(topic, ...resting)
    .result();
  return plan.get(decision.topic).map((each) => leftOutRow(each, plan.get(decision.premise)))[0];
}

const people: Premise = {
  kind: "number",
  decision: "decision/topic#cache",
  fact: "registered-users",
  comparator: "<=",
  bound: 40_000,
  unit: "users",
  now: 300,
  turn: { at: 40_001, to: "needed" },
};
const rate: Premise = {
  ...people,
  fact: "peak-request-rate",
  bound: 800,
  unit: "req/s",
  now: 2.345,
  turn: { at: 801, to: "needed" },
};

it("sets the rate that brings a need in beside that of now, before a number of people", async () => {
  expect(await rowOf("Readers that wait", people, rate)).toEqual([
    "Cache",
    "800 req/s",
    "2.35 req/s",
    "",
  ]);
});

it("says what a number counts where its unit does not", async () => {
  expect((await rowOf("Readers that wait", people))?.slice(1)).toEqual([
    "40,000 registered users",
    "300",
    "",
  ]);
});

it("names the first thing that brings it in where no number does", async () => {
  expect((await rowOf("A hive that is there, or a wish for one."))?.at(-1)).toBe(
    "a hive that is there",
  );
});
