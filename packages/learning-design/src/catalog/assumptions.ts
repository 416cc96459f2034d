import { type DeepReadonly, type FigureInput, figureOf } from "@planc/core";
import type { Figure, Unit } from "@planc/core/ir";
import table from "./assumptions.json" with { type: "json" };

export type AssumptionName = keyof typeof table;

const units: Readonly<Partial<Record<AssumptionName, Unit>>> = {
  windowDays: "day",
  turnSeconds: "s",
  answerSeconds: "s",
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
  broken: "ratio",
  margin: "ratio",
};

/** A number that nothing states, as an input of a formula. */
export const assumption = (name: AssumptionName): FigureInput => ({
  value: table[name].value,
  unit: units[name] ?? "count",
});

/** The number alone, as a figure. */
export const assumedFigure = (name: AssumptionName): Figure => {
  const input = assumption(name);
  return figureOf(name, input.unit, { [name]: input });
};

/** Numbers that nothing states in these figures, with the reason of each, by name. */
export function takenIn(figures: readonly (DeepReadonly<Figure> | undefined)[]): readonly {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly reason: string;
}[] {
  const found = new Map<string, { name: string; value: number; unit: string; reason: string }>();
  for (const figure of figures)
    for (const { name, value, unit, ref } of figure?.inputs ?? [])
      if (ref === undefined && isAssumption(name))
        found.set(name, { name, value, unit, reason: table[name].reason });
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isAssumption = (name: string): name is AssumptionName => Object.hasOwn(table, name);
