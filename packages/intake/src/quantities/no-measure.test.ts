import { expect, it } from "vitest";
import { cutPieces } from "../words/pieces.ts";
import { findQuantities } from "./find-quantities.ts";

const find = (text: string) =>
  findQuantities(cutPieces(text), [])
    .filter(({ dimension }) => dimension !== "mark")
    .map(({ comparator = "", value, unit }) => `${comparator} ${value} ${unit}`.trim());

it.each([
  "opens at 09:00 and closes at 17:30",
  "see #140 and issues 12 and 13",
  "answers 404 or 503 as status code, HTTP 429",
  'the notation "3x7" or “Order 66”',
  "runs at `0 2 * * *`",
  "a duration (e.g. 24h, 90m)",
  "the token 2d6",
  "Attempt 1: it waits",
])("takes no quantity from %s", (text) => {
  expect(find(text)).toEqual([]);
});

it.each([
  ["waits 1h30m", ["90 min"]],
  ["answers in 10ms-2s", ["range 0.01,2 s"]],
  ["zero lost parcels", ["0"]],
  ["at least three roles", [">= 3"]],
  ["an amount greater than zero", ["> 0"]],
  ["backups are taken daily", ["= 1 day"]],
  ["a daily limit", []],
  ["locks the account (e.g. after 5 wrong passwords)", ["5"]],
])("reads %s", (text, expected) => {
  expect(find(text)).toEqual(expected);
});
