import type { Figure, Unit } from "@planc/core/ir";
import { figureOf, type Input } from "../figures.ts";
import table from "./assumptions.json" with { type: "json" };

export type AssumptionName = keyof typeof table;

const units: Readonly<Partial<Record<AssumptionName, Unit>>> = {
  windowDays: "day",
  labelDays: "day",
  partDays: "day",
  everyDays: "day",
  keptVersionsDays: "day",
  lift: "ratio",
  rightShare: "ratio",
  coverage: "ratio",
  macroF1: "ratio",
  precision: "ratio",
  relativeError: "ratio",
  hitRate: "ratio",
  drift: "count",
  canaryShare: "ratio",
  drawnShare: "ratio",
  modelShare: "ratio",
  exactRows: "rows",
  recall: "ratio",
  keepsRule: "ratio",
  rightAnswers: "ratio",
  margin: "ratio",
};

/** A number that nothing states, as an input of a formula. */
export const assumption = (name: AssumptionName): Input => ({
  value: table[name].value,
  unit: units[name] ?? "count",
});

/** The number alone, as a figure. */
export const assumedFigure = (name: AssumptionName): Figure => {
  const input = assumption(name);
  return figureOf(name, input.unit, { [name]: input });
};

/** Why a number was taken, by its name. */
export function reasonOf(name: string): string | undefined {
  return isAssumption(name) ? table[name].reason : undefined;
}

const isAssumption = (name: string): name is AssumptionName => Object.hasOwn(table, name);
