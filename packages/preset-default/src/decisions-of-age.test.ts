import { expect, it } from "vitest";
import { planned } from "./fixtures/planned.ts";

const gauges =
  "Web application for beekeepers. Keepers have hives and write readings of a hive with a weight. Keepers upload photos of a hive. PostgreSQL and Amazon S3.";

it("decides where rows go that the text has archived, with what hangs on them and who reads them", async () => {
  const plan = await planned(`${gauges} Readings are kept for 2 years and then archived.`);
  expect(plan.chosen("archive")).toBe("archive-objects");
  const record = plan.record("archive");
  expect(record).toMatch(/holds readings of 730 days/);
  expect(record).toContain("listReadings ends where the archive begins");
  expect(record).toContain("SHA-256");
  expect(record).toMatch(/Ruled out[^#]*archives nothing/);
});

it("archives into tables where nothing else needs an object store", async () => {
  const plan = await planned(
    "Web application for beekeepers. Keepers have hives and write readings of a hive with a weight. PostgreSQL. Readings are kept for 2 years and then archived.",
  );
  expect(plan.chosen("archive")).toBe("archive-tables");
  expect(plan.record("archive")).toContain("has no table of the archive yet: one for each of");
});

it("says nothing of an archive where rows are deleted, or people archive by hand", async () => {
  const deleted = await planned(`${gauges} Readings are kept for 2 years and then deleted.`);
  expect(deleted.chosen("archive")).toBeUndefined();
  const byHand = await planned(`${gauges} Keepers can archive hives.`);
  expect(byHand.chosen("archive")).toBeUndefined();
});

it("decides how sums outlive the rows that they are counted from", async () => {
  const plan = await planned(
    `${gauges} Readings must be retained for 60 days, then aggregated into daily summaries for 3-year history.`,
  );
  expect(plan.chosen("summaries")).toBe("summaries-by-job");
  const record = plan.record("summaries");
  expect(record).toMatch(/Readings leave after 60 days/);
  expect(record).toMatch(/Ruled out[^#]*nothing to count once the rows have left/);
  const none = await planned(`${gauges} Keepers see a daily summary of readings.`);
  expect(none.chosen("summaries")).toBeUndefined();
});
