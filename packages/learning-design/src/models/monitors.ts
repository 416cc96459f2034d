import { type DataOf, type FigureInput, figureOf, givenFigure } from "@planc/core";
import type { learning } from "@planc/core/ir";
import { assumedFigure } from "../catalog/assumptions.ts";
import type { Kind } from "../reading/purposes.ts";

type Model = DataOf<typeof learning.model>;

/** What is watched once people see it. */
export function monitorsOf(
  kind: Kind,
  method: Model["method"],
  every: FigureInput,
  off: boolean,
): Model["monitors"] {
  // What does not run is not late.
  if (off) return [];
  if (method === "counted-on-device")
    return [
      {
        key: "outcome",
        signal: "opened of loaded ahead, 7 days",
        comparator: "<",
        threshold: assumedFigure("hitRate"),
        for: { value: 7, unit: "day" },
      },
    ];
  const stale = figureOf("2 * every", "day", { every });
  return [
    {
      key: "stale",
      signal: "age of the newest prediction",
      comparator: ">",
      threshold: stale,
      for: { value: 1, unit: "h" },
    },
    ...(method === "trained"
      ? ([
          {
            key: "drift",
            signal: "PSI of each feature, window against training",
            comparator: ">",
            threshold: assumedFigure("drift"),
            for: { value: 2, unit: "day" },
          },
          {
            key: "shift",
            signal: "PSI of predictions, day against week before",
            comparator: ">",
            threshold: assumedFigure("drift"),
            for: { value: 2, unit: "day" },
          },
        ] as const)
      : []),
    ...(kind === "recommend"
      ? ([
          {
            key: "outcome",
            signal: "taken of offered, over that of the rule, 7 days",
            comparator: "<",
            threshold: givenFigure("rule", 1, "ratio"),
            for: { value: 7, unit: "day" },
          },
          {
            key: "coverage",
            signal: "active people with a prediction",
            comparator: "<",
            threshold: assumedFigure("coverage"),
            for: { value: 1, unit: "day" },
          },
        ] as const)
      : []),
  ];
}
