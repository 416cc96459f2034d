import type { StyleRanking } from "@planc/preset-default";
import { expect, it } from "vitest";
import { neverText, turnText } from "./words.ts";

const name = (style: string) => style.toUpperCase();

it("tells one number with which another style leads, and what it is now", () => {
  expect(
    turnText(
      {
        to: "services",
        changes: [{ kind: "number", fact: "team-size", now: 4, at: 61, direction: "up" }],
      },
      name,
    ),
  ).toBe("SERVICES leads with team size 61 people or more (now 4 people).");
});

it("tells several together, the range of an estimate, and what nobody states", () => {
  expect(
    turnText(
      {
        to: "functions",
        changes: [
          {
            kind: "number",
            fact: "peak-request-rate",
            now: 104.167,
            range: { low: 2.31, high: 6944 },
            at: 12,
            direction: "down",
          },
          { kind: "number", fact: "stored-concepts", at: 41, direction: "up" },
          { kind: "circumstance", fact: "real-time", holds: true },
        ],
      },
      name,
    ),
  ).toBe(
    "FUNCTIONS leads with peak load 12 req/s or less (now 104 req/s, estimated from 2.3 to 6,900 req/s), number of stored concepts 41 or more (not stated) and no real-time delivery (asked for now) together.",
  );
});

it("tells what was tried where nothing brings a style to the front", () => {
  const none = { turns: [], factors: [], forbidden: [], ranked: [] };
  const tried: StyleRanking["tried"] = [{ fact: "team-size", least: 1, most: 200 }];
  expect(neverText({ ...none, never: ["functions"], tried }, name)).toBe(
    "FUNCTIONS: nothing that was tried puts it first: no fact by itself, and not team size from 1 person to 200 people together.",
  );
  expect(neverText({ ...none, never: [], tried }, name)).toBeUndefined();
});
