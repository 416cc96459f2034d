import { type DataOf, figureOf, givenFigure, type ViewOf } from "@planc/core";
import type { brief, Figure, learning } from "@planc/core/ir";
import { assumedFigure, assumption } from "../catalog/assumptions.ts";
import type { Kind, Purpose } from "../reading/purposes.ts";

type Acceptance = DataOf<typeof learning.model>["acceptance"][number];
type Quantity = ViewOf<typeof brief.quantity>;

/** The share of right ones over that of the rule. */
const overRule = (): Figure => figureOf("1 + lift", "ratio", { lift: assumption("lift") });

const chosen: Readonly<Record<Kind, readonly (() => Acceptance)[]>> = {
  recommend: [
    () => ({
      metric: "taken of offered, over that of the rule",
      comparator: ">=",
      threshold: overRule(),
    }),
    () => ({
      metric: "people who get at least one",
      comparator: ">=",
      threshold: assumedFigure("coverage"),
    }),
  ],
  rank: [
    () => ({
      metric: "first page clicked, over that of the rule",
      comparator: ">=",
      threshold: overRule(),
    }),
  ],
  predict: [
    () => ({
      metric: "mean absolute error, over that of the last value",
      comparator: "<=",
      threshold: assumedFigure("relativeError"),
    }),
  ],
  forecast: [
    () => ({
      metric: "mean absolute error, over that of the same day a week before",
      comparator: "<=",
      threshold: assumedFigure("relativeError"),
    }),
  ],
  classify: [() => ({ metric: "macro F1", comparator: ">=", threshold: assumedFigure("macroF1") })],
  detect: [
    () => ({
      metric: "reports that people confirm",
      comparator: ">=",
      threshold: assumedFigure("precision"),
    }),
  ],
  insight: [
    () => ({
      metric: "told insights that recomputation from raw rows confirms",
      comparator: "=",
      threshold: assumedFigure("keepsRule"),
    }),
  ],
};

const measures =
  /accura|precision|recall|\bF1\b|click|conversion|error|hit rate|value|order|engage|retention|increase|improve/i;

/** What the text states first, then what the plan takes. */
export function acceptanceOf(
  purpose: Purpose,
  quantities: readonly Quantity[],
): readonly Acceptance[] {
  const keys = new Set<string>(purpose.requirements.map(({ data: { key } }) => key));
  const stated = quantities.flatMap((quantity): Acceptance[] => {
    const { about, unit, value, comparator, key } = quantity.data;
    if (key === undefined || !keys.has(key) || unit !== "%" || typeof value !== "number") return [];
    if (!measures.test(about)) return [];
    return [
      {
        metric: about,
        comparator: comparator === "=" ? ">=" : comparator,
        threshold: givenFigure("stated", value, "percent", { ref: quantity.ref }),
        stated: quantity.ref,
      },
    ];
  });
  const leaves = purpose.requirements.some(({ data: { text } }) => /\bchurn\b/i.test(text));
  const own: readonly Acceptance[] = purpose.onDevice
    ? [
        {
          metric: "loaded ahead and then opened, of all loaded ahead",
          comparator: ">=",
          threshold: assumedFigure("hitRate"),
        },
      ]
    : purpose.kind === "predict" && leaves
      ? [
          {
            metric: "found among the tenth with the highest score, over those that the rule finds",
            comparator: ">=",
            threshold: overRule(),
          },
        ]
      : chosen[purpose.kind].map((make) => make());
  return [...stated, ...own];
}
