import { expect, it } from "vitest";
import { isKnownAtEnd, isRun } from "./known-at-end.ts";

const deed = (verb: string, effect: "create" | "transition", state?: string) => ({
  data: {
    actors: [],
    verb,
    concept: "brief/concept#hike" as const,
    effect,
    requirements: [],
    ...(state ? { state } : {}),
  },
});

it("knows what is begun and finished from what is made at once", () => {
  expect(isRun([deed("start", "create"), deed("finish", "transition", "finished")])).toBe(true);
  expect(isRun([deed("create", "create"), deed("finish", "transition", "finished")])).toBe(false);
  expect(isRun([deed("start", "create"), deed("discard", "transition", "discarded")])).toBe(false);
});

it("knows at the start neither how long it takes nor what it comes to", () => {
  expect(["elapsed time", "ended_at", "average heart rate"].every(isKnownAtEnd)).toBe(true);
  expect(["started at", "title", "visibility"].some(isKnownAtEnd)).toBe(false);
});
