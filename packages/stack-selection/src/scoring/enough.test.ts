import { expect, it } from "vitest";
import { plainCatalogue } from "../catalog/catalogue.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";
import { factsOf } from "../fixtures/facts.ts";
import { enoughFor } from "./enough.ts";

const { plan } = await deciding.with(product(["web-application"])).result();
const plain = factsOf(plan);

const scoreOf = (topic: TopicKey, key: string, rate: number, responseTime?: number) => {
  const entry = plainCatalogue.entryOf(key);
  if (!entry) throw new Error(`${key} is in no catalogue`);
  const amount = (value: number, text: string) => ({ value, text, refs: [] });
  const numbers = {
    ...(rate > 0 ? { peakRate: amount(rate, `a peak of ${rate} req/s`) } : {}),
    ...(responseTime === undefined ? {} : { responseTime: amount(responseTime, "a time") }),
  };
  return enoughFor({ ...plain, numbers }, topic, entry);
};

it("counts all alike that carry the load ten times over, and says the figure", () => {
  const [slow, fast] = ["django", "axum"].map((key) => scoreOf("api-framework", key, 25));
  expect(slow?.score).toBe(fast?.score);
  expect(slow?.note).toMatch(/^a peak of 25 req\/s: less than a tenth of 2,500 requests/);
});

it("lets each count by its own at a load that it does not carry ten times over, and without one", () => {
  expect(scoreOf("api-framework", "django", 300)).toBeUndefined();
  expect(scoreOf("api-framework", "axum", 300)?.score).toBe(1);
  expect(scoreOf("api-framework", "django", 0)).toBeUndefined();
});

it("lets each count by its own where a tight time is stated that it takes a tenth of, or nobody measured", () => {
  expect(scoreOf("message-broker", "rabbitmq", 25, 50)?.score).toBe(1);
  expect(scoreOf("message-broker", "kafka", 25, 40)).toBeUndefined();
  expect(scoreOf("message-broker", "sqs", 25, 50)).toBeUndefined();
  expect(scoreOf("message-broker", "eventbridge", 25, 2_000)?.score).toBe(1);
});

it("holds it against none that nobody measured it, and marks it as unknown", () => {
  expect(scoreOf("message-broker", "nats", 25)).toMatchObject({ score: 1, unknown: true });
  expect(scoreOf("mobile-framework", "flutter", 25)).toBeUndefined();
});

it("holds no requests against a broker whose live messages nobody has counted", () => {
  const broker = plainCatalogue.entryOf("rabbitmq");
  if (!broker) throw new Error("no broker");
  const peakRate = { value: 25, text: "a peak of 25 req/s", refs: [] };
  const conditions = { ...plain.conditions, "live-channel": { text: "live", refs: [] } };
  const facts = { ...plain, conditions, numbers: { peakRate } };
  expect(enoughFor({ ...plain, numbers: { peakRate } }, "message-broker", broker)).toBeDefined();
  expect(enoughFor(facts, "message-broker", broker)).toBeUndefined();
});
