import { expect, it } from "vitest";
import { problemOf, type StateMap } from "./map.ts";

const map: StateMap = {
  surface: "Web client",
  reads: [
    {
      read: "listBeds",
      key: ["listBeds", "plotId"],
      filters: [],
      shows: ["Bed"],
      holds: { by: "always", seconds: 0, because: "test" },
      asks: [],
      keptSeconds: 300,
      outOfDateBy: [
        { change: "digBed", how: "refetch", why: "listed", when: "at-once", within: ["plotId"] },
      ],
    },
  ],
  changes: [
    {
      change: "digBed",
      shown: "after-answer",
      because: "test",
      onceBy: "key",
      refusals: [],
      later: [],
      reads: ["listBeds"],
    },
  ],
  device: [],
};

it("takes a map in which reads and changes know of each other", () => {
  expect(problemOf(map)).toBeUndefined();
});

it("tells of a change that does not name what it makes out of date", () => {
  expect(problemOf({ ...map, changes: [] })).toBe("digBed does not tell of listBeds");
});

it("tells of a change that narrows by what is not in the key", () => {
  const [read] = map.reads;
  if (!read) throw new Error("no read");
  expect(problemOf({ ...map, reads: [{ ...read, key: ["listBeds"] }] })).toBe(
    "digBed narrows listBeds by plotId, which is not in its key",
  );
});

it("tells of a change that names what nothing caches, or nothing without a reason", () => {
  const [change] = map.changes;
  if (!change) throw new Error("no change");
  const without = { ...map, reads: [] };
  expect(problemOf(without)).toBe("digBed names listBeds, which nothing caches");
  expect(problemOf({ ...without, changes: [{ ...change, reads: [] }] })).toBe(
    "digBed changes nothing, and does not say why",
  );
});
