import { expect, it } from "vitest";
import { readMeasurements } from "./read-measurements.ts";
import { sourceNodes } from "./source-nodes.ts";

const entry = {
  about: "row width of photos",
  value: 212,
  unit: "B",
  date: "2031-02-01",
  place: "staging",
};

const idsOf = (text: string) => {
  const { measurements } = readMeasurements(text, "m.json");
  const sources = { texts: [], measurements, findings: [], existing: [], outDir: "plan" };
  return sourceNodes(sources, { names: {} }).map(({ id }) => id);
};

it.each([
  ["a list", JSON.stringify([entry])],
  ["an object with a list", `\ufeff{ "measurements": ${JSON.stringify([entry])} }`],
])("reads %s", (_name, text) => {
  const { measurements, findings } = readMeasurements(text, "m.json");
  expect([measurements.map(({ data }) => data), findings]).toEqual([[entry], []]);
});

it("tells measurements of one thing apart by when and where, and takes the same one once", () => {
  const later = { ...entry, date: "2031-03-01" };
  expect(idsOf(JSON.stringify([entry, entry]))).toEqual(["row-width-of-photos"]);
  expect(idsOf(JSON.stringify([entry, later]))).toEqual([
    "row-width-of-photos.2031-02-01-staging-212-b",
    "row-width-of-photos.2031-03-01-staging-212-b",
  ]);
});

it("says what is wrong and where, and keeps what is right", () => {
  const wrong = `{ "about": "p95", "value": "fast",\n    "unit": "ms", "date": "yesterday", "place": "x" }`;
  const read = readMeasurements(`[\n  ${JSON.stringify(entry)},\n  ${wrong}\n]`, "m.json");
  expect(read.measurements.map(({ at }) => at.line)).toEqual([2]);
  expect(read.findings).toEqual([
    {
      code: "source/measurement-invalid",
      severity: "error",
      message: "m.json, [1].value: invalid input: expected number, received string.",
      source: { source: "measurements", span: [127, 133], line: 3, quote: '"fast"' },
    },
    {
      code: "source/measurement-invalid",
      severity: "error",
      message: "m.json, [1].date: invalid ISO date.",
      source: { source: "measurements", span: [161, 172], line: 4, quote: '"yesterday"' },
    },
  ]);
});

it.each([
  ["nothing", "", "it is not JSON"],
  ["half a list", "[1,", "it is not JSON"],
  ["a comment", "// none\n[]", "it is not JSON"],
  ["another object", '{"measured": []}', "it holds no list of measurements"],
  ["a hundred thousand brackets", "[".repeat(100_000), "it is nested too deeply"],
])("says of %s what is wrong", (_name, text, problem) => {
  const { findings } = readMeasurements(text, "m.json");
  expect(findings.map(({ message }) => message)).toEqual([`m.json, the file: ${problem}.`]);
});
