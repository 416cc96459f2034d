import { type FigureInput, figureOf } from "@planc/core";
import type { Figure } from "@planc/core/ir";

interface Grown {
  /** What is there after a year, by its own formula: `perDay * days`, or no more than there are users. */
  readonly rows: Figure;
  readonly perDay: FigureInput;
  readonly users?: FigureInput | undefined;
  /** What leaves by age is as much in the third year as in the first, but for growth. */
  readonly isKept: boolean;
  /** 0.5 where half as many come on top each year. */
  readonly growth?: FigureInput | undefined;
  /** Of a row with its indexes. */
  readonly width: Readonly<Record<string, FigureInput>>;
  /** How they are put together: `bytesPerRow * withIndexes`. */
  readonly wide: string;
}

/** Size after three years: as much again each year, or more where growth is planned with. */
export function afterThreeYears(grown: Grown): Figure {
  const { rows, perDay, users, isKept, growth, width, wide } = grown;
  const days = rows.inputs.find(({ name }) => name === "days")?.value ?? 365;
  const years = isKept
    ? growth
      ? " * pow(1 + growth, 2)"
      : ""
    : growth
      ? " * (2 + growth + pow(1 + growth, 2))"
      : " * years";
  const all = `perDay * days${years}`;
  return figureOf(`${users ? `min(users, ${all})` : all} * ${wide} / 1000000000`, "GB", {
    perDay,
    days: { value: days, unit: "day" },
    ...(growth ? { growth } : isKept ? {} : { years: { value: 3, unit: "count" } }),
    ...(users ? { users } : {}),
    ...width,
  });
}
