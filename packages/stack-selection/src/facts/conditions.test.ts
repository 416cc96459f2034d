import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, load, mention, pattern, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const planOf = async (...nodes: readonly Draft[]) =>
  (
    await deciding
      .with(product(["web-application"]), ...concepts("Berth", "User"), ...nodes)
      .result()
  ).plan;

async function refusalOfSqlite(...nodes: readonly Draft[]): Promise<string | undefined> {
  const plan = await planOf(...nodes);
  return plan.get(decision.option).find(({ id }) => id === "relational-store.sqlite")?.data
    .eliminated?.because;
}

const readShare = (value: number) => load("read-share", value, "ratio");

it("refuses one writer at a time by the writes that are planned, and by nothing below them", async () => {
  expect(await refusalOfSqlite(load("peak-request-rate", 0.4, "req/s"))).toBeUndefined();
  expect(
    await refusalOfSqlite(load("peak-request-rate", 30, "req/s"), readShare(0.2)),
  ).toBeUndefined();
  expect(await refusalOfSqlite(load("peak-request-rate", 150, "req/s"), readShare(0.2))).toBe(
    "Lacks concurrent writers, asked for by a peak of 120 writes/s, where one writer commits 100 (one writer × 50 % utilisation / 5 ms a committed transaction).",
  );
});

it.each([
  ["several instances by their number", [load("peak-request-rate", 400, "req/s")], /a peak of 400/],
  ["horizontal scaling", [pattern("horizontal scaling")], /writing from several instances/],
  [
    "an uptime that takes two instances",
    [
      given(brief.quantity, "uptime", {
        about: "uptime",
        measure: "availability",
        kind: "system-target",
        comparator: ">=",
        value: 99.95,
        unit: "%",
      }),
    ],
    /a second instance that writes \(99.95 % availability\)/,
  ],
] as const)(
  "refuses a file that one program writes where the text calls for %s",
  async (_, nodes, expected) => {
    expect(await refusalOfSqlite(...nodes)).toMatch(expected);
  },
);

async function positives(topic: string, ...nodes: readonly Draft[]): Promise<string> {
  const plan = await planOf(...nodes);
  const choice = plan.get(decision.choice).find(({ id }) => id === topic);
  return JSON.stringify(choice?.data.consequences);
}

it("asks a cache for what sessions need only where sessions are kept in it", async () => {
  const cookies = given(brief.quality, "security", {
    name: "security",
    text: "Sessions are tokens in cookies.",
  });
  const cache = (purpose: string) => mention("Redis", { topic: "cache", purpose });
  expect(await positives("cache", cache("answers"), cookies)).not.toContain(
    "sessions in the cache",
  );
  expect(await positives("cache", cache("session store"))).toContain("sessions in the cache");
});

it("takes several instances for no cluster: something spreads the requests", async () => {
  const plan = await planOf(pattern("horizontal scaling"));
  const needed = plan.get(decision.topic).filter(({ data }) => data.needed);
  const topics = needed.map(({ id }) => id);
  expect(topics).toContain("load-balancer");
  expect(topics).not.toContain("orchestration");
  expect(topics).not.toContain("cloud-platform");
});
