import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

async function told(text: string): Promise<readonly string[]> {
  const nodes = await read(`Build a ferry board.\n\n${text}`, "brief/quantity");
  return nodes.map((node) => {
    const { measure, comparator, value, unit, per } = node as Record<string, string>;
    return [measure, comparator, value, unit, per && `per ${per}`].filter(Boolean).join(" ");
  });
}

it.each([
  ["Throughput grows when scaling from 2 to 8 worker instances.", ["other range 2,8 instance"]],
  ["Run at least 3 replicas.", ["other >= 3 replica"]],
  ["At least 4 workers take tickets from the queue.", ["other >= 4 worker"]],
  ["Up to 6 concurrent nodes share the board.", ["other <= 6 node"]],
])("counts what runs as nobody who uses it: %s", async (text, expected) => {
  expect(await told(text)).toEqual(expected);
});

it.each([
  ["The harbour has at least 40 dock workers.", ["users >= 40 worker"]],
  ["It serves 500 concurrent users.", ["concurrent-users >= 500 user"]],
  ["At least 12 agents sell tickets.", ["users >= 12 agent"]],
])("counts people as such: %s", async (text, expected) => {
  expect(await told(text)).toEqual(expected);
});

it.each([
  ["It takes 900 tickets/minute per instance.", ["other >= 900 ticket/min per instance"]],
  ["Each worker node handles 50 requests per second.", ["request-rate >= 50 req/s per node"]],
  ["It answers 50 requests per second on every server.", ["request-rate >= 50 req/s per server"]],
  ["It answers 50 requests per second, with two servers.", ["request-rate >= 50 req/s"]],
  [
    "It answers 50 requests per second for every passenger.",
    ["request-rate >= 50 req/s per passenger"],
  ],
])("says what a rate holds for one of: %s", async (text, expected) => {
  expect((await told(text)).filter((each) => each.includes("/"))).toEqual(expected);
});
