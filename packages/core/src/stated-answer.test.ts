import { expect, it } from "vitest";
import { statedAnswer } from "./stated-answer.ts";

const said = (about: string, text: string, value: number | [number, number]) => [
  { data: { about, said: text, value, unit: "s", key: "NFR-2", measure: "duration" as const } },
];

it("takes the longest time that a text bears of a system of others", () => {
  expect(
    statedAnswer(said("API response delays", "tolerates API response delays of 1-4 s", [1, 4])),
  ).toEqual({ seconds: 4, key: "NFR-2" });
});

it("reckons units, and takes the longest of several", () => {
  const [first] = said("provider API latency", "", 900);
  const short = first ? [{ data: { ...first.data, unit: "ms" } }] : [];
  expect(statedAnswer(short)?.seconds).toBeCloseTo(0.9);
  expect(statedAnswer([...short, ...said("provider response", "", 3)])?.seconds).toBe(3);
});

it("leaves the product's own answers out", () => {
  expect(statedAnswer(said("API response", "API response within 1 s", 1))).toBeUndefined();
});
