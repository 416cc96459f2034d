import { expect, it } from "vitest";
import { choice } from "../fixtures/decisions.ts";
import { openText } from "./open-text.ts";
import type { RankedOption } from "./ranking.ts";

const option = (key: string, note: string, more: Partial<RankedOption> = {}): RankedOption => ({
  name: key,
  candidate: `decision/candidate#cache.${key}`,
  chosen: false,
  total: 0.7,
  wishes: [],
  scores: [{ criterion: "Familiarity", score: 0.4, note, unknown: false }],
  ...more,
});
const options = [
  option("redis", "28 % use it (a survey)", { chosen: true }),
  option("valkey", "3 % use it (a survey)"),
];
const names = { own: "Redis", nameOf: () => "Valkey" };
const decided = (more: Partial<ReturnType<typeof choice>["data"]>) => ({
  data: { ...choice("cache", "redis").data, basis: "scored" as const, ...more },
});
const valkey = "decision/candidate#cache.valkey";

it("says nothing where the brief tells them apart", () => {
  expect(openText(decided({ margin: 0.05, next: valkey }), options, names)).toEqual([]);
});

it("says first that how many use each decided, which is no fact of the brief", () => {
  const [text = ""] = openText(
    decided({ margin: 0.05, next: valkey, surveyed: valkey }),
    options,
    names,
  );
  expect(text).toMatch(
    /^Not told apart by this brief: how many use each decides \(28 % use it .*; there 3 % use it .*\): without it Valkey would be taken\..* is asked\.$/,
  );
});

it("says once that they are not told apart, where the sums are near as well", () => {
  const texts = openText(
    decided({ margin: 0.004, next: valkey, surveyed: valkey }),
    options,
    names,
  );
  expect(texts).toHaveLength(2);
  expect(texts.join(" ").match(/Not told apart/g)).toHaveLength(1);
});
