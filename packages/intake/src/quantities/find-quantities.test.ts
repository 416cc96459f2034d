import { expect, it } from "vitest";
import { cutPieces } from "../words/pieces.ts";
import { findQuantities } from "./find-quantities.ts";

const find = (text: string) =>
  findQuantities(cutPieces(text), [])
    .filter(({ dimension }) => dimension !== "mark")
    .map(({ comparator = "", value, unit, percentile }) =>
      [comparator, value, unit, percentile === undefined ? "" : `p${percentile}`]
        .filter((part) => part !== "")
        .join(" "),
    );

it.each([
  ["10,000+ people", [">= 10000"]],
  ["1.2M rows and 50k rows", ["1200000", "50000"]],
  ["3 million rows", ["3000000"]],
  ["99.95 % uptime, five nines", ["99.95 %", "99.999 %"]],
  ["sub-100ms answers", ["< 100 ms"]],
  ["2-second pages", ["2 s"]],
  ["within two weeks", ["<= 2 week"]],
  ["at least 3 days or more", [">= 3 day"]],
  ["5 to 10 MB", ["range 5,10 MB"]],
  ["5-10k rows", ["range 5000,10000"]],
  ["1k to 5k rows, 1M-2M rows", ["range 1000,5000", "range 1000000,2000000"]],
  ["1,000-5k rows", ["range 1000,5000"]],
  ["10 000 rows, 1 250 000 rows", ["10000", "1250000"]],
  ["5.000 rows in 1.25 s", ["5000", "1.25 s"]],
  ["99,9 % within 1,5 seconds", ["99.9 %", "<= 1.5 s"]],
  ["10 k rows and 2 M rows", ["10000", "2000000"]],
  ["between 20 and 30 min", ["range 20,30 min"]],
  ["no more than 300 requests per second", ["<= 300 req/s"]],
  ["40 messages/s, 5 uploads per day", ["40 msg/s", "5 upload/day"]],
  ["about $2,000 per month", ["~ 2000 USD/month"]],
  ["EUR is fine, 500 EUR", ["500 EUR"]],
  ["p95 latency under 300 ms", ["< 300 ms p95"]],
  ["500 ms at the 99th percentile", ["500 ms p99"]],
  ["95% of requests in under 1 s", ["< 1 s p95"]],
  ["<= 20 KB, ≥ 4 GB, ~7 h", ["<= 20 kB", ">= 4 GB", "~ 7 h"]],
  ["8 hours or less", ["<= 8 h"]],
  ["95%+ of the parcels", [">= 95 %"]],
  ["must not take longer than 5 minutes", ["<= 5 min"]],
  ["never drops below 10 berths", [">= 10"]],
  ["if nobody answers within 24 hours", ["<= 24 h"]],
  ["a minimum height of 120 cm", [">= 120"]],
  ["the maximum number of guests is 40", ["<= 40"]],
  ["three harbours", ["= 3"]],
  ["weights must be positive", ["> 0"]],
  ["non-negative amounts", [">= 0"]],
  ["rejects bookings that make a balance negative", [">= 0"]],
  ["2 million scans in one hour", ["2000000 scan/h"]],
  ["a 6-digit code", ["6 digit"]],
  ["up to 500 members", ["<= 500"]],
])("reads %s", (text, expected) => {
  expect(find(text)).toEqual(expected);
});

it.each([
  "S3, OAuth2, H264 and 2FA",
  "phase 2 and version 3",
  "24/7",
  "2027-01-31",
  "by March 2027, in 2028",
  "(1) first (2) second",
  "one or two of them",
  "v1.2 and ISO 27001",
  "30 November and March 3",
  "Attempt 1: 0.5s, Attempt 2: 1.25s",
  "delay = 2^attempt - 1",
  "an Integer (default 0)",
  "iOS 17, 16 and 15",
  "AB-HOME-09…10 and §9.3",
  "localhost:4000",
  "from 1 to N instances",
  "I find my boat one day",
  "the two systems, any two of them",
  "in two ways",
  "our Four Corners report",
  "positive feedback, negative reviews are shown",
  "returns 404 errors",
])("takes no quantity from %s", (text) => {
  expect(find(text)).toEqual([]);
});
