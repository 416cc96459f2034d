import { type DraftOf, figureOf, node, optional, type ViewOf } from "@planc/core";
import { api, architecture, brief, data, performance, workload } from "@planc/core/ir";
import { innerTimeOf } from "../alerting/inner-times.ts";
import { runsAtOurs } from "../alerting/runs-at-ours.ts";
import { inputFrom } from "../figures/figure.ts";
import { assumed, derived, step } from "../kit.ts";
import { operationsOf, type TargetReads } from "../workload/target-operations.ts";
import { isUsual } from "./targets.ts";

type Target = ViewOf<typeof performance.target>;
type Slo = DraftOf<typeof performance.slo>;

interface Called extends TargetReads {
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
}

/** What is promised of requests as objectives with an error budget: that they are answered, and in time. */
export const objectives = step("objectives", {
  reads: {
    targets: optional(performance.target),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    operations: optional(api.operation),
    resources: optional(api.resource),
    entities: optional(data.entity),
    concepts: optional(brief.concept),
    loads: optional(workload.load),
    mix: optional(workload.mix),
  },
  writes: { slos: performance.slo },
  run: ({ targets, components, connections, options, ...called }) => {
    if (!runsAtOurs(components, connections)) return { slos: [] };
    const promised = Math.max(
      0,
      ...targets.flatMap(({ data: each }) =>
        each.measure === "availability" && each.value.value < 100 ? [each.value.value / 100] : [],
      ),
    );
    return {
      slos: targets.flatMap((target): Slo[] => {
        const { measure, value } = target.data;
        if (measure === "availability" && value.value < 100)
          return [
            objective(target, { share: value.value / 100, of: "share" }, called, options.window),
          ];
        // Nothing is promised there that requests could be counted against.
        if (called.operations.length === 0) return [];
        if (measure === "error-rate" && value.value < 100) {
          const share = Number((1 - value.value / 100).toPrecision(6));
          // An availability counts the same errors: the stricter of two budgets is spent first.
          return promised >= share || (promised > 0 && isUsual(target))
            ? []
            : [objective(target, { share, of: "failures" }, called, options.window)];
        }
        // Requests of clients say nothing of a time within the system: its own series are watched instead.
        if (measure === "response-time" && innerTimeOf(target.data.name)) return [];
        const within = target.data.serverShare ?? value;
        return measure === "response-time" && secondsOf(within) !== undefined
          ? [
              objective(
                target,
                {
                  share: (target.data.percentile ?? usualPercentile) / 100,
                  of: "percentile",
                  within,
                },
                called,
                options.window,
              ),
            ]
          : [];
      }),
    };
  },
});

const usualPercentile = 95;

/** The share of requests that is promised, and which number of the target it follows from. */
interface Promised {
  readonly share: number;
  readonly of: "share" | "failures" | "percentile";
  readonly within?: Target["data"]["value"];
}

/** What is left of the time, by the number that the target has. */
function budgetOf({ data: target, ref }: Target, { of }: Promised, window: number) {
  const days = { value: window, unit: "day" } as const;
  const { value } = target.value;
  switch (of) {
    case "share":
      return figureOf("(1 - promised) * days * 24 * 60", "min", {
        promised: { value: value / 100, unit: "ratio", ref },
        days,
      });
    case "failures":
      return figureOf("failed * days * 24 * 60", "min", {
        failed: { value: value / 100, unit: "ratio", ref },
        days,
      });
    case "percentile":
      return figureOf("(1 - percentile / 100) * days * 24 * 60", "min", {
        percentile: {
          value: target.percentile ?? usualPercentile,
          unit: "count",
          ...(target.percentile === undefined ? {} : { ref }),
        },
        days,
      });
  }
}

function objective(target: Target, promised: Promised, called: Called, window: number): Slo {
  const { share, within } = promised;
  const about = within ? operationsOf(target.data, called) : [];
  const rate = rateOf(about, called);
  return node(
    performance.slo,
    target.id,
    {
      name: target.data.name,
      target: target.ref,
      indicator: within ? `answered within ${within.value} ${within.unit}` : "status < 500",
      objective: Number(share.toPrecision(6)),
      window,
      errorBudget: budgetOf(target, promised, window),
      kind: within ? "latency" : "availability",
      ...(within ? { within: { value: within.value, unit: within.unit } } : {}),
      ...(about.length > 0 ? { operations: about.map((each) => each.ref) } : {}),
      ...(rate ? { rate } : {}),
    },
    isUsual(target)
      ? assumed(
          "objective-from-target",
          "no availability is asked for: what the usual target leaves to errors is the budget.",
          [target.ref],
        )
      : derived("objective-from-target", [target.ref]),
  );
}

/** Requests a second on average: of all, or of the operations that it is about, by their shares. */
function rateOf(about: TargetReads["operations"], { loads, mix }: Called) {
  const load = loads.find(({ data: each }) => each.measure === "request-rate");
  if (load === undefined) return undefined;
  const { value, ref } = inputFrom(load);
  const average = { value, unit: "req/s", ...(ref ? { ref } : {}) } as const;
  if (about.length === 0) return figureOf("average", "req/s", { average });
  const counted = new Set<string>(about.map((each) => each.ref));
  const share = mix.reduce(
    (sum, { data: each }) => sum + (counted.has(each.operation) ? each.share.value : 0),
    0,
  );
  return figureOf("average * share", "req/s", {
    average,
    share: { value: Number(share.toPrecision(6)), unit: "ratio" },
  });
}

/** Series count seconds. A thousandth has no exact number, so that milliseconds are divided. */
export function secondsOf({
  value,
  unit,
}: {
  readonly value: number;
  readonly unit: string;
}): number | undefined {
  switch (unit) {
    case "ms":
      return value / 1000;
    case "s":
      return value;
    case "min":
      return value * 60;
    case "h":
      return value * 3600;
    default:
      return undefined;
  }
}
