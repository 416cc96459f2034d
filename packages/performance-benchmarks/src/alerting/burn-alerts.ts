import {
  type DraftOf,
  figureOf,
  givenFigure,
  join,
  node,
  usualBreaker,
  type ViewOf,
} from "@planc/core";
import { type Figure, performance } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { series } from "./objective-rules.ts";

type Alert = DraftOf<typeof performance.alert>;
type Slo = ViewOf<typeof performance.slo>;

interface Burn {
  /** Share of the budget that is spent in the long window; what else is spent in it would wait. */
  readonly budget: number;
  readonly long: { readonly value: number; readonly unit: "h" | "day" };
  readonly short: { readonly value: number; readonly unit: "min" | "h" };
  readonly severity: "page" | "ticket";
}

/** Windows of Google's SRE Workbook, chapter 5: the short one ends an alert soon after its errors have ended. */
export const burns: readonly Burn[] = [
  { budget: 0.02, long: span(1, "h"), short: span(5, "min"), severity: "page" },
  { budget: 0.05, long: span(6, "h"), short: span(30, "min"), severity: "page" },
  { budget: 0.1, long: span(1, "day"), short: span(2, "h"), severity: "ticket" },
  { budget: 0.1, long: span(3, "day"), short: span(6, "h"), severity: "ticket" },
];

function span<Unit extends string>(value: number, unit: Unit) {
  return { value, unit };
}

/** The window as PromQL writes it. */
export function promSpan({ value, unit }: { readonly value: number; readonly unit: string }) {
  return `${value}${unit === "min" ? "m" : unit === "day" ? "d" : unit}`;
}

/** How many times as fast as it may last the budget goes, and the share of errors at which it does. */
export function burnOf(
  { ref, data: { objective, window } }: Slo,
  { budget, long }: Burn,
): { readonly factor: Figure; readonly threshold: Figure; readonly canFire: boolean } {
  const isDay = long.unit === "day";
  const factor = figureOf(
    isDay ? "budget * days / window" : "budget * days * 24 / window",
    "ratio",
    {
      budget: { value: budget, unit: "ratio" },
      days: { value: window, unit: "day" },
      window: { value: long.value, unit: long.unit },
    },
  );
  const threshold = figureOf("factor * (1 - objective)", "ratio", {
    factor: { value: factor.value, unit: "ratio" },
    objective: { value: objective, unit: "ratio", ref },
  });
  // Errors cannot be more than all requests.
  return { factor, threshold, canFire: threshold.value < 1 };
}

/** Alerts on how fast the budget of an objective is spent, each over two windows. */
export function burnAlerts(slo: Slo, source: Alert["data"]["source"]): readonly Alert[] {
  return burns.flatMap((burn): Alert[] => {
    const { factor, threshold, canFire } = burnOf(slo, burn);
    if (!canFire) return [];
    const [long, short] = [promSpan(burn.long), promSpan(burn.short)];
    const least = leastOf(slo, threshold, burn);
    const of = `{slo="${slo.id}"}`;
    const isPage = burn.severity === "page";
    const isSlow = slo.data.kind === "latency";
    return [
      node(
        performance.alert,
        join("burn", slo.id, long),
        {
          name: `${slo.data.name}: error budget burns at ${factor.value}×`,
          watches: slo.ref,
          signal: `${isSlow ? "too slow" : "error ratio"}, ${long} and ${short}${least ? `, ≥ ${least.value}` : ""}`,
          comparator: ">",
          threshold,
          for: { value: isPage ? 2 : 15, unit: "min" },
          severity: burn.severity,
          owner: isPage ? "on call" : "team",
          response: isPage
            ? "Roll back the last release if it is younger than the errors; else follow the failing operation's traces."
            : `Look for the operation with the most ${isSlow ? "slow answers" : "errors"} and plan its repair within the week.`,
          look: isPage ? "last release" : isSlow ? "slowest operation" : "failing operation",
          ...(source ? { source } : {}),
          ...(slo.data.operations ? { operations: [...slo.data.operations] } : {}),
          expression: [
            `${series.ratio}${long}${of} > ${threshold.value}`,
            `${series.ratio}${short}${of} > ${threshold.value}`,
            ...(least ? [`${series.failed}${long}${of} >= ${least.value}`] : []),
          ].join(" and "),
          burn: { long: burn.long, short: burn.short, factor, ...(least ? { least } : {}) },
        },
        derived("alert-from-target", [slo.ref]),
      ),
    ];
  });
}

const secondsIn = { min: 60, h: 3600, day: 86_400 } as const;

/** Of few requests a handful that fail is a large share: nobody is woken for less than opens a breaker. */
function leastOf({ data: { rate } }: Slo, threshold: Figure, { long }: Burn): Figure | undefined {
  if (rate === undefined) return undefined;
  const seconds = long.value * secondsIn[long.unit];
  return threshold.value * rate.value * seconds < usualBreaker.failures
    ? givenFigure("least", usualBreaker.failures, "count")
    : undefined;
}
