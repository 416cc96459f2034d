import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { wholeDataIn } from "./whole-data.ts";

function told(...texts: readonly string[]) {
  const requirements = texts.map(
    (text, at): ViewOf<typeof brief.requirement> => ({
      id: `r${at}`,
      ref: `brief/requirement#r${at}`,
      data: { key: `R${at}`, kind: "functional", text },
    }),
  );
  const found = wholeDataIn(requirements, ["Plant", "Watering round"]);
  return (
    found && {
      writes: found.writes.map(({ id }) => id),
      readsBack: found.readsBack.map(({ id }) => id),
      isOwn: found.isOwn,
    }
  );
}

it.each([
  ["The system MUST support exporting and importing all garden data as JSON.", false],
  ["Members can export all of their allotment data and restore it from that backup.", true],
  ["Gardeners can export everything to a file. They can import that file again.", false],
  ["Users can export all of their data and restore it from that backup.", true],
])("reads that all data is written and read back: %s", (text, isOwn) => {
  expect(told(text)).toEqual({ writes: ["r0"], readsBack: ["r0"], isOwn });
});

it("reads back nothing where only writing is asked for", () => {
  expect(told("Users can export their data as CSV.")).toEqual({
    writes: ["r0"],
    readsBack: [],
    isOwn: true,
  });
});

it("reads what else is done to the same data for no other data", () => {
  expect(told("Keepers can export and delete their data.")).toMatchObject({
    writes: ["r0"],
    isOwn: true,
  });
  expect(told("Keepers can export and delete berths.")).toBeUndefined();
});

it("names every sentence that speaks of both", () => {
  expect(
    told(
      "When the gardener exports data, they receive a JSON backup; when they import that JSON, all is restored.",
      "JSON backup export and import round-trip loses nothing.",
    ),
  ).toEqual({ writes: ["r0", "r1"], readsBack: ["r0", "r1"], isOwn: false });
});

it.each([
  "Gardeners can export plant data as CSV.",
  "Gardeners can export all plant data as CSV.",
  "Gardeners can export all watering round data.",
  "Gardeners can export usage data.",
  "Gardeners can export data of plants.",
  "Gardeners can import a file of plants.",
  "The system MUST NOT export data.",
  "The database is backed up every night.",
])("takes some of it, or what operators do, for something else: %s", (text) => {
  expect(told(text)).toBeUndefined();
});
