import { type DataOf, figureOf, node, optional, type Ref, type ViewOf } from "@planc/core";
import { api, brief, data, type Figure, performance, type Unit, workload } from "@planc/core/ir";
import { inputFrom } from "../figures/figure.ts";
import { derived, step } from "../kit.ts";
import { breakOffOf, breakOffText } from "../scenario/break-off.ts";
import { operationsOf, type TargetReads } from "../workload/target-operations.ts";

type Scenario = DataOf<typeof performance.scenario>;
type Stage = Scenario["stages"][number];

interface Shape {
  readonly kind: Scenario["kind"];
  readonly name: string;
  readonly purpose: string;
  /** Minutes and the rate at their end, as a formula over `average` and `peak`. */
  readonly stages: readonly (readonly [minutes: number, formula: string])[];
  /** Whether the targets must hold throughout. */
  readonly judged: boolean;
}

const shapes: readonly Shape[] = [
  {
    kind: "smoke",
    name: "Smoke",
    purpose: "Every operation answers as the contract says, called once.",
    stages: [[1, "slow"]],
    judged: true,
  },
  {
    kind: "normal",
    name: "Normal load",
    purpose: "An ordinary hour keeps every target.",
    stages: [
      [2, "average"],
      [15, "average"],
    ],
    judged: true,
  },
  {
    kind: "peak",
    name: "Peak load",
    purpose: "The planned peak and a fifth more keep every target.",
    stages: [
      [5, "peak"],
      [15, "peak * 1.2"],
      [2, "average"],
    ],
    judged: true,
  },
  {
    kind: "stress",
    name: "Stress",
    purpose: "Finds the rate at which the first target is missed, and what gives first.",
    stages: [
      [5, "peak"],
      [5, "peak * 2"],
      [5, "peak * 3"],
      [5, "peak * 4"],
    ],
    judged: false,
  },
  {
    kind: "endurance",
    name: "Endurance",
    purpose: "Memory, connections and response times do not creep over hours.",
    stages: [
      [5, "peak * 0.7"],
      [240, "peak * 0.7"],
    ],
    judged: true,
  },
];

/** Load tests: arrivals at a fixed rate, whatever the system does, with the targets as limits. */
export const scenarios = step("scenarios", {
  reads: {
    loads: optional(workload.load),
    mix: optional(workload.mix),
    targets: optional(performance.target),
    operations: optional(api.operation),
    resources: optional(api.resource),
    entities: optional(data.entity),
    concepts: optional(brief.concept),
  },
  writes: { scenarios: performance.scenario },
  run: ({ loads, mix, targets, ...called }) => {
    const average = loads.find((each) => each.data.measure === "request-rate");
    const peak = loads.find((each) => each.data.measure === "peak-request-rate");
    if (average === undefined || peak === undefined || mix.length === 0) return { scenarios: [] };
    const judging = targets.filter((each) => metrics[each.data.measure] !== undefined);
    const limits = judging.map((each) => limitOf(each, called));
    const from: Ref[] = [average.ref, peak.ref, ...judging.map((each) => each.ref)];
    return {
      scenarios: shapes.map((shape) => {
        const thresholds = shape.judged ? limits : [];
        return node(
          performance.scenario,
          shape.kind,
          {
            kind: shape.kind,
            name: shape.name,
            purpose: shape.purpose,
            stages: shape.stages.map(
              ([minutes, formula]): Stage => ({
                duration: {
                  // One call a second until every operation was called.
                  value: shape.kind === "smoke" ? Math.ceil(mix.length / 60) : minutes,
                  unit: "min",
                },
                rate: rateOf(formula, { average, peak }),
              }),
            ),
            thresholds,
            mix: mix.map((each) => each.ref),
            stop: breakOffText(breakOffOf({ kind: shape.kind, thresholds })),
          },
          derived("scenario-from-load", from),
        );
      }),
    };
  },
});

/** What of a test a target is held against. */
const metrics: Readonly<Partial<Record<Target["data"]["measure"], string>>> = {
  "response-time": "response time",
  "error-rate": "failed requests",
  availability: "failed requests",
};

type Target = ViewOf<typeof performance.target>;

function limitOf(
  { ref, data: target }: Target,
  called: TargetReads,
): Scenario["thresholds"][number] {
  const about = target.measure === "response-time" ? operationsOf(target, called) : [];
  const shared = {
    target: ref,
    metric: metrics[target.measure] ?? target.measure,
    ...(target.percentile === undefined ? {} : { percentile: target.percentile }),
    ...(about.length > 0 ? { operations: about.map((each) => each.ref) } : {}),
  };
  // 99.9 % availability leaves one request in a thousand to fail.
  if (target.measure === "availability") {
    const failed = Number((100 - target.value.value).toPrecision(6));
    return { ...shared, comparator: "<=", value: { value: failed, unit: "percent" } };
  }
  const { value, unit } = target.serverShare ?? target.value;
  return { ...shared, comparator: target.comparator, value: { value, unit } };
}

function rateOf(
  formula: string,
  loads: Readonly<
    Record<"average" | "peak", { readonly ref: Ref; readonly data: { readonly figure: Figure } }>
  >,
): Figure {
  const unit: Unit = "req/s";
  const used = (["average", "peak"] as const).filter((name) => formula.includes(name));
  // Ranges stay with the loads: a test runs at one rate.
  const inputs = used.map((name) => {
    const { value, ref } = inputFrom(loads[name]);
    return [name, { value, unit, ...(ref ? { ref } : {}) }] as const;
  });
  const slow = formula === "slow" ? { slow: { value: 1, unit } } : {};
  return figureOf(formula, unit, { ...Object.fromEntries(inputs), ...slow });
}
