import { join } from "node:path";
import { expect, it } from "vitest";
import { type DomainName, domainNames } from "./domains.ts";
import { evaluate, rateOf } from "./evaluate.ts";
import { readCases } from "./read-cases.ts";
import { rate } from "./table.ts";
import { briefSteps, everyStep, understand } from "./understand.ts";

/** What is reached on the cases of this package, rounded down. It only goes up. */
const floors: Partial<Record<DomainName, number>> = {};

const folder = join(import.meta.dirname, "../cases");
const cases = readCases(join(folder, "labels"), join(folder, "specifications"));
const { cases: evaluated, total } = await evaluate(cases);

it("understands its own cases as well as before", () => {
  const reached = domainNames.map((name) => [name, rate(rateOf(name, total)), floors[name]]);
  expect(reached).toEqual(
    reached.map(([name, now, floor]) => [
      name,
      Number(now) >= Number(floor ?? 0) ? now : `at least ${floor}`,
      floor,
    ]),
  );
});

it("fails on none of them", () => {
  expect(evaluated.flatMap(({ faults }) => faults)).toEqual([]);
});

it("reads the same brief with the steps of all plugins", async () => {
  const [{ text } = { text: "" }] = cases;
  const briefs = await Promise.all(
    [briefSteps, everyStep].map(async (plugins) => {
      const { result } = await understand(text, plugins);
      return [...result.plan].filter(({ id }) => id.startsWith("brief/"));
    }),
  );
  expect(briefs[0]).toEqual(briefs[1]);
});
