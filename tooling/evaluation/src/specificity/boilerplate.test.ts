import { expect, it } from "vitest";
import { boilerplateOf, type PlanText } from "./boilerplate.ts";
import { shareOf } from "./format-boilerplate.ts";

const plan = (domain: string, name: string, ...texts: readonly string[]): PlanText => ({
  domain,
  documents: [
    { path: "plan.md", sentences: texts.map((text, line) => ({ text, line, section: "" })) },
  ],
  mask: (sentence) => sentence.replaceAll(name, "▢"),
});

it("counts what two domains say alike but for names", () => {
  const found = boilerplateOf([
    plan("beekeeping", "Hive", "Hive is kept in one table.", "A swarm leaves Hive in May."),
    plan("sailing", "Boat", "Boat is kept in one table.", "Tides decide when Boat leaves."),
  ]);
  expect([...found.repeated.keys()]).toEqual(["▢ is kept in one table."]);
  expect(shareOf(found)).toBe(0.5);
});

it("lets plans of one domain say the same", () => {
  const found = boilerplateOf([
    plan("beekeeping", "Hive", "Hive is kept in one table."),
    plan("beekeeping", "Hive", "Hive is kept in one table."),
  ]);
  expect(shareOf(found)).toBe(0);
});

it("does not count labels, which say nothing by themselves", () => {
  const found = boilerplateOf([
    plan("beekeeping", "Hive", "Hive: asked for"),
    plan("sailing", "Boat", "Boat: asked for"),
  ]);
  expect(found.told).toEqual([]);
});
