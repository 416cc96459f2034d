import {
  type DataOf,
  type FigureInput,
  figureOf,
  givenFigure,
  node,
  optional,
  type Ref,
  type ViewOf,
} from "@planc/core";
import { api, brief, data, decision, performance, security, workload } from "@planc/core/ir";
import { k6File, signsInBy } from "../k6/script-variables.ts";
import { isScripted } from "../k6/scripted.ts";
import { derived, step } from "../kit.ts";
import { breakOffOf, breakOffText } from "../scenario/break-off.ts";
import { creeping } from "../scenario/creeping.ts";
import { recoveryMinutes, shapesOf } from "../scenario/shapes.ts";
import { responseTime } from "../workload/open-views.ts";
import { type StatedTest, statedTests } from "../workload/stated-tests.ts";
import { operationsOf, type TargetReads } from "../workload/target-operations.ts";

type Scenario = DataOf<typeof performance.scenario>;
/** Load tests: arrivals at a fixed rate, whatever the system does, with the targets as limits. */
export const scenarios = step("scenarios", {
  reads: {
    quantities: optional(brief.quantity),
    loads: optional(workload.load),
    mix: optional(workload.mix),
    volumes: optional(workload.volume),
    targets: optional(performance.target),
    operations: optional(api.operation),
    resources: optional(api.resource),
    entities: optional(data.entity),
    concepts: optional(brief.concept),
    convention: optional(api.convention),
    choices: optional(decision.choice),
    identity: optional(security.identity),
  },
  writes: { scenarios: performance.scenario },
  run: ({ quantities, loads, mix, volumes, targets, convention, choices, identity, ...called }) => {
    const loadOf = (measure: string) => loads.find((each) => each.data.measure === measure);
    const average = loadOf("request-rate");
    const peak = loadOf("peak-request-rate");
    if (average === undefined || peak === undefined || mix.length === 0) return { scenarios: [] };
    const judging = targets.filter((each) => metrics[each.data.measure] !== undefined);
    const limits = judging.map((each) => limitOf(each, called));
    const stated = statedTests(quantities);
    const shapes = shapesOf(loadOf("registered-users")?.data.figure.value);
    const thinkTime = loadOf("think-time");
    const script = isScripted(convention, choices)
      ? { path: k6File, variables: signsInBy(called.operations, mix, identity) }
      : undefined;
    const rows = volumes.map(({ ref, data: { table, rows: held } }) => ({
      table,
      figure: figureOf("rows", "rows", { rows: exact(held, ref) }),
    }));
    return {
      scenarios: shapes.map((shape) => {
        const thresholds = shape.judged ? limits : [];
        const said = stated.get(shape.kind);
        // The peak and the ordinary hour that the text gives are the loads themselves.
        const own = shape.isLoad ? undefined : ownRate(said, thinkTime);
        const inputs = {
          average: exact(average.data.figure, average.ref),
          peak: exact(peak.data.figure, peak.ref),
          slow: { value: 1, unit: "req/s" as const },
        };
        const stages = shape.stages.map(([minutes, formula], at) => {
          const isHeld = at === shape.holds;
          const value = isHeld ? (said?.minutes?.value ?? minutes) : minutes;
          // One call a second until every operation was called.
          const duration = shape.kind === "smoke" ? Math.ceil(mix.length / 60) : value;
          return {
            duration: { value: duration, unit: "min" as const },
            rate: rateOf(own === undefined ? formula : shape.stated(at), { ...inputs, ...own }),
          };
        });
        return node(
          performance.scenario,
          shape.kind,
          {
            kind: shape.kind,
            name: shape.name,
            purpose: shape.purpose,
            stages,
            ...(said?.users ? { users: givenFigure("users", said.users.value, "users") } : {}),
            ...(said?.reads ? { reads: givenFigure("reads", said.reads.value, "ratio") } : {}),
            ...(rows.length > 0 && shape.kind !== "smoke" ? { rows } : {}),
            ...(shape.kind === "endurance" ? { slopes: [...creeping] } : {}),
            ...(shape.kind === "spike"
              ? { recovery: { value: recoveryMinutes, unit: "min" as const } }
              : {}),
            thresholds,
            mix: mix.map((each) => each.ref),
            stop: breakOffText(breakOffOf({ kind: shape.kind, thresholds })),
            ...(script ? { script } : {}),
          },
          said === undefined
            ? derived("scenario-from-load", [
                average.ref,
                peak.ref,
                ...judging.map((each): Ref => each.ref),
              ])
            : derived("scenario-as-stated", [
                ...said.from,
                average.ref,
                peak.ref,
                ...judging.map((each): Ref => each.ref),
              ]),
        );
      }),
    };
  },
});

/** The arrivals of as many users, or the rate, as the text gives for a test. */
function ownRate(
  said: StatedTest | undefined,
  thinkTime: ViewOf<typeof workload.load> | undefined,
): Readonly<Record<string, FigureInput>> | undefined {
  if (said?.rate) return { stated: said.rate };
  if (said?.users === undefined || thinkTime === undefined) return undefined;
  const { value, unit } = thinkTime.data.figure;
  return { users: said.users, responseTime, thinkTime: { value, unit, ref: thinkTime.ref } };
}

/** Ranges stay with the loads: a test runs at one rate. */
const exact = ({ value, unit }: Pick<FigureInput, "value" | "unit">, ref?: Ref): FigureInput => ({
  value,
  unit,
  ...(ref === undefined ? {} : { ref }),
});

/** The formula with the inputs that it names; `stated` is a rate, or what users ask who pause between two requests. */
function rateOf(formula: string, inputs: Readonly<Record<string, FigureInput>>) {
  const asked =
    inputs.users === undefined
      ? formula
      : formula.replaceAll("stated", "users / (responseTime + thinkTime)");
  const used = Object.entries(inputs).filter(([name]) => new RegExp(`\\b${name}\\b`).test(asked));
  return figureOf(asked, "req/s", Object.fromEntries(used));
}

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
