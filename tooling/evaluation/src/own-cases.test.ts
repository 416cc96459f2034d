import { join } from "node:path";
import { corePlugins } from "@planc/preset-default";
import { expect, it } from "vitest";
import { type DomainName, domainNames } from "./domains.ts";
import { evaluate, rateOf } from "./evaluate.ts";
import { readCases } from "./read-cases.ts";
import { briefSteps, understand } from "./understand.ts";

/** What is reached on the cases of this package, rounded down. It only goes up. */
const floors: Readonly<Record<DomainName, number>> = {
  entities: 0.92,
  attributes: 0.96,
  relationships: 0.86,
  "relationship pairs": 0.86,
  "requirement ids": 1,
  quantities: 0.98,
  comparators: 0.95,
  technologies: 1,
  modalities: 1,
  systems: 1,
  actors: 0.83,
  enumerations: 1,
  compliance: 1,
};

const folder = join(import.meta.dirname, "../cases");
const cases = readCases(join(folder, "labels"), join(folder, "specifications"));
const { cases: evaluated, total } = await evaluate(cases);

it("understands its own cases as well as before", () => {
  const under = domainNames
    .map((name) => ({ name, reached: rateOf(name, total) ?? 0, floor: floors[name] }))
    .filter(({ reached, floor }) => reached < floor);
  expect(under).toEqual([]);
});

it("fails on none of them", () => {
  expect(evaluated.flatMap(({ faults }) => faults)).toEqual([]);
});

it("reads the same brief with all that plugins have", async () => {
  const [{ text } = { text: "" }] = cases;
  const briefs = await Promise.all(
    [briefSteps, corePlugins].map(async (plugins) => {
      const { result } = await understand(text, plugins);
      return [...result.plan].filter(({ id }) => id.startsWith("brief/"));
    }),
  );
  expect(briefs[0]).toEqual(briefs[1]);
});
