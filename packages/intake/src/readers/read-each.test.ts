import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

interface Read {
  readonly measure?: string;
  readonly value: number | readonly number[];
  readonly unit: string;
  readonly per?: string;
}

async function numbers(text: string): Promise<readonly string[]> {
  const nodes = await read(text, "brief/quantity");
  return nodes
    .map((node) => node as unknown as Read)
    .map(({ measure, value, unit, per }) =>
      [measure ?? "-", value, unit, per && `of each ${per}`].filter(Boolean).join(" "),
    )
    .toSorted();
}

it.each([
  [
    "Expect 500 tenants with 200 users each.",
    ["users 200 user of each tenant", "users 500 tenant"],
  ],
  [
    "There are 40 halls; each hall has 300 seats.",
    ["other 300 seat of each hall", "other 40 hall"],
  ],
  ["Up to 25 editors per newsroom work in it.", ["users 25 editor of each newsroom"]],
  [
    "2,000 users, each of whom sends 30 requests per day.",
    ["request-rate 30 req/day of each user", "users 2000 user"],
  ],
  [
    "1,000 devices each send 2 requests per minute.",
    ["devices 1000 device", "request-rate 2 req/min of each device"],
  ],
  ["Every customer makes 12 requests a day.", ["request-rate 12 req/day of each customer"]],
  ["We expect 30 requests per user per day.", ["request-rate 30 req/day of each user"]],
  ["We expect 30 requests per user and day.", ["request-rate 30 req/day of each user"]],
  [
    "It takes 4 requests a minute from each of the 60 kiosks.",
    ["other 60 kiosk", "request-rate 4 req/min of each kiosk"],
  ],
  [
    "300 members make 20 requests a day each.",
    ["request-rate 20 req/day of each member", "users 300 member"],
  ],
  [
    "20 % of the 10,000 users are active each day and 5 % are online at the same time.",
    ["concurrent-share 5 %", "daily-active-share 20 %", "users 10000 user"],
  ],
  [
    "We have 8,000 readers, of whom 10 % log in on a given day.",
    ["daily-active-share 10 %", "users 8000 reader"],
  ],
  [
    "An average of 40 requests per second; the peak is five times as much.",
    ["average-request-rate 40 req/s", "peak-factor 5 time"],
  ],
  [
    "40 requests per second on average, and peaks of 10x on Black Friday.",
    ["average-request-rate 40 req/s", "peak-factor 10 x"],
  ],
  [
    "40 requests per second on average and 200 requests per second at peak.",
    ["average-request-rate 40 req/s", "request-rate 200 req/s"],
  ],
])("reads of %j what each number is of", async (text, expected) => {
  expect(await numbers(text)).toEqual(expected);
});

it.each([
  ["The worker tries 3 times during peaks.", "other 3 time"],
  ["The shop grants 20 % discount to users each day.", "other 20 %"],
  [
    "It serves many callers (as per the load goals 400 requests per second).",
    "request-rate 400 req/s",
  ],
  ["60 requests per second are served each day.", "request-rate 60 req/s"],
])("takes %j for no share, factor or part", async (text, expected) => {
  expect(await numbers(text)).toEqual([expected]);
});
