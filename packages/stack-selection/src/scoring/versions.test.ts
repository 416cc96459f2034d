import { expect, it } from "vitest";
import { plainCatalogue } from "../catalog/catalogue.ts";
import { lineOf, pickVersion, recommended, supportedOn } from "./versions.ts";

const versions = [
  {
    version: "26",
    released: "2026-05-05",
    supportedUntil: "2029-04-30",
    longTermFrom: "2026-10-28",
  },
  { version: "25", released: "2025-10-15", supportedUntil: "2026-06-01" },
  {
    version: "24",
    released: "2025-05-06",
    supportedUntil: "2028-04-30",
    longTermFrom: "2025-10-28",
  },
];

it("prefers long-term support as of the day, as long as it lasts", () => {
  expect(recommended(versions, "2026-08-22")?.version).toBe("24");
  expect(recommended(versions, "2026-11-22")?.version).toBe("26");
  expect(recommended(versions, "2025-06-01")?.version).toBe("24");
  expect(recommended(versions, "2030-01-01")).toBeUndefined();
});

it("finds the line of a version however it is written", () => {
  expect(
    ["24", "v24.3.1", "24.x", "26+", "23"].map((each) => lineOf(versions, each)?.version),
  ).toEqual(["24", "24", "24", "26", undefined]);
});

it("takes the version that the text names, and says nothing of support that it does not know", () => {
  expect(pickVersion(plainCatalogue, "postgresql", "16", undefined)).toEqual({
    version: "16",
    checked: "2026-08-22",
    supportedUntil: "2028-11-09",
  });
  expect(pickVersion(plainCatalogue, "postgresql", "99", undefined)).toEqual({ version: "99" });
  expect(pickVersion(plainCatalogue, "nodejs", undefined, "2031-06-01")).toEqual({
    version: "26",
    checked: "2026-08-22",
    supportedUntil: "2029-04-30",
  });
  expect(pickVersion(plainCatalogue, "stripe", undefined, undefined)).toBeUndefined();
  expect(pickVersion(plainCatalogue, "fastify", undefined, undefined)).toEqual({
    version: "5.12",
    checked: "2026-11-29",
  });
});

it("lists what is supported on a day", () => {
  expect(
    ["2025-06-01", "2026-05-31", "2028-05-01", "2030-01-01"].map((day) =>
      supportedOn(versions, day).map(({ version }) => version),
    ),
  ).toEqual([["24"], ["26", "25", "24"], ["26"], []]);
});
