import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeMeasurements } from "./measurements.ts";
import { serversIn } from "./servers.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "planc-"));
});
afterEach(() => rm(folder, { recursive: true }));

const width = (value: number, on = "a lab") => ({
  about: "row width of jars",
  value,
  unit: "B/row",
  on,
});
const day = new Date("2031-04-05T10:00:00Z");

it("adds what was measured to a list, in the place of what was measured so before", async () => {
  const path = join(folder, "m.json");
  const other = { about: "service time", value: 8, unit: "ms", date: "2031-01-01", place: "live" };
  await writeFile(path, JSON.stringify([other]));
  await writeMeasurements(path, [width(80)], new Date("2031-02-03T10:00:00Z"));
  await writeMeasurements(path, [width(90)], day);
  expect(JSON.parse(await readFile(path, "utf8"))).toEqual({
    measurements: [
      other,
      { about: "row width of jars", value: 90, unit: "B/row", date: "2031-04-05", place: "a lab" },
    ],
  });
});

it("begins a list where there is none, and leaves alone what is none", async () => {
  const path = join(folder, "new.json");
  await writeMeasurements(path, [width(70)], day);
  expect(JSON.parse(await readFile(path, "utf8")).measurements).toHaveLength(1);
  await writeFile(path, '"notes"');
  await expect(writeMeasurements(path, [width(70)], day)).rejects.toThrow(/no list/);
  expect(await readFile(path, "utf8")).toBe('"notes"');
});

it("takes a server of PostgreSQL from the environment, and no other", () => {
  expect(serversIn({ DATABASE_URL: "postgres://a@b/c" })).toEqual({
    postgresql: "postgres://a@b/c",
  });
  expect(serversIn({ DATABASE_URL: "mysql://a@b/c" })).toEqual({});
  expect(serversIn({})).toEqual({});
});
