import { expect, it } from "vitest";
import { movedBy, writeWeight } from "./weight-note.ts";

const base = { points: 3, total: 12, start: 1 };

it("reads of a note what moves the weight, and nothing of what is not counted", () => {
  const note = writeWeight({
    ...base,
    moved: [
      { by: 1.5, because: "a peak of 400 req/s" },
      { by: 0.5, because: "performance, asked for" },
    ],
    uncounted: { by: ["99.9 % availability"], because: "it runs before a release" },
  });
  expect(movedBy(note)).toBe("a peak of 400 req/s and performance, asked for");
  expect(movedBy(`${note}.`)).toBe("a peak of 400 req/s and performance, asked for");
});

it("reads nothing where nothing moves it", () => {
  expect(movedBy(writeWeight({ ...base, moved: [] }))).toBeUndefined();
  expect(movedBy("3 of 12 points: the organisation sets them")).toBeUndefined();
});
