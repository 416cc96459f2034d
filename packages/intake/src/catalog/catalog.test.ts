import { expect, it } from "vitest";
import { needs } from "./needs.ts";
import * as nouns from "./nouns.ts";
import { qualityCues } from "./qualities.ts";
import { buildVerbs, effects, technicalVerbs } from "./verbs.ts";

it("keeps words in small letters, so that they can be found", () => {
  const words = [
    ...Object.values(nouns).flatMap((set) => [...set]),
    ...buildVerbs,
    ...technicalVerbs,
  ];
  expect(words.filter((word) => word !== word.toLowerCase() || /\s/.test(word))).toEqual([]);
  expect([...effects.keys()].filter((verb) => verb !== verb.toLowerCase())).toEqual([]);
});

it("names topics as ids, and gives each need one", () => {
  expect(needs.filter(([, topic]) => !/^[a-z]+(-[a-z]+)*$/.test(topic))).toEqual([]);
  expect(new Set(needs.map(([phrase]) => phrase)).size).toBe(needs.length);
});

it("gives each cue one quality", () => {
  const cues = Object.values(qualityCues).flat();
  expect(new Set(cues).size).toBe(cues.length);
});
