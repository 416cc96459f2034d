import type { PlanNodeOf } from "@planc/core";
import type { performance } from "@planc/core/ir";
import { breakOffOf } from "../scenario/break-off.ts";
import { type Phase, phasesOf } from "../scenario/phases.ts";

type Scenario = PlanNodeOf<typeof performance.scenario>["data"];

interface Threshold {
  readonly threshold: string;
  readonly abortOnFail: boolean;
  readonly delayAbortEval?: string;
}

/** What the script is told of one test. */
export interface Setting {
  /** Each operation once, by one caller; else arrivals at a rate. */
  readonly once?: true;
  /** Arrivals in a minute: whole numbers that are close to the planned rates also where those are low. */
  readonly stages?: readonly { readonly duration: string; readonly target: number }[];
  readonly preAllocatedVUs?: number;
  readonly maxVUs?: number;
  /** Copies of one call that are sent at the same moment. */
  readonly copies?: number;
  /** Share of reads, where it is not the one of the mix. */
  readonly reads?: number;
  /** Parts of the test whose requests are told apart. */
  readonly phases?: readonly Phase[];
  readonly thresholds: Readonly<Record<string, readonly Threshold[]>>;
}

/** Arrivals in a minute, at least one. */
export const perMinute = (rate: number): number => Math.max(1, Math.round(rate * 60));

export function settingOf(
  scenario: Scenario,
  nameOf: (operation: string) => string | undefined = () => undefined,
): Setting {
  const thresholds = thresholdsOf(scenario, nameOf);
  if (scenario.kind === "smoke") return { once: true, thresholds };
  const most = Math.max(...scenario.stages.map((each) => each.rate.value));
  const phases = phasesOf(scenario);
  return {
    ...(scenario.reads ? { reads: scenario.reads.value } : {}),
    ...(phases.length > 0 ? { phases } : {}),
    stages: scenario.stages.map((stage) => ({
      duration: `${stage.duration.value * 60}s`,
      target: perMinute(stage.rate.value),
    })),
    // Callers for answers of half a second, and at most for answers of five seconds.
    preAllocatedVUs: Math.ceil(most / 2) + 1,
    maxVUs: Math.ceil(most * 5) + 10,
    thresholds,
  };
}

/** Some calls that only one of several at the same time may succeed in, each once. */
export const atOnce: Setting = {
  once: true,
  copies: 10,
  thresholds: { checks: [{ threshold: "rate>=1", abortOnFail: false }] },
};

/** Arrivals that k6 found no caller for: with more of them the rate was not what the test is said to show. */
function droppedOf({ kind, stages }: Scenario): Setting["thresholds"] {
  if (kind === "smoke" || kind === "stress" || kind === "spike") return {};
  const planned = stages.reduce((sum, each) => sum + each.rate.value * each.duration.value * 60, 0);
  const most = Math.max(1, Math.ceil(planned / 1000));
  return { dropped_iterations: [{ threshold: `count<${most}`, abortOnFail: false }] };
}

/** Limits of k6: a missed response time fails the test at its end, too many failures break it off. */
function thresholdsOf(
  scenario: Scenario,
  nameOf: (operation: string) => string | undefined,
): Setting["thresholds"] {
  const phases = phasesOf(scenario);
  // A spike is judged by what comes after it; creeping shows in the second quarter and the last one side by side.
  const judged =
    scenario.kind === "spike"
      ? ["recovered"]
      : [undefined, ...(phases.length > 0 ? ["quarter2", "quarter4"] : [])];
  const times = scenario.thresholds
    .filter(({ value }) => value.unit === "ms")
    .flatMap(({ value, percentile, comparator, operations }) => {
      const limit = `p(${percentile ?? 95})${comparator}${value.value}`;
      const of = operations?.map((each) => nameOf(each)) ?? [undefined];
      return of.flatMap((name) =>
        judged.map((phase) => [selected("http_req_duration", { name, phase }), limit] as const),
      );
    });
  const durations = Object.fromEntries(
    times.map(([metric]) => [
      metric,
      times
        .filter(([other]) => other === metric)
        .map(([, threshold]) => ({ threshold, abortOnFail: false })),
    ]),
  );
  const failures = scenario.thresholds
    .filter(({ value }) => value.unit === "percent")
    .map(({ comparator, value }) => ({
      threshold: `rate${comparator}${Number((value.value / 100).toPrecision(6))}`,
      abortOnFail: false,
    }));
  const breakOff = breakOffOf(scenario);
  const right = Number((1 - (breakOff?.failed ?? 0)).toPrecision(6));
  return {
    ...durations,
    ...droppedOf(scenario),
    ...(failures.length > 0
      ? { [selected("http_req_failed", { phase: judged[0] })]: failures }
      : {}),
    ...(breakOff === undefined
      ? {}
      : {
          checks: [
            {
              threshold: breakOff.failed === 0 ? "rate>=1" : `rate>${right}`,
              abortOnFail: true,
              delayAbortEval: `${breakOff.after}s`,
            },
          ],
        }),
  };
}

/** A metric of all requests, or of those with such tags. */
function selected(metric: string, tags: Readonly<Record<string, string | undefined>>): string {
  const own = Object.entries(tags).flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}:${value}`],
  );
  return own.length === 0 ? metric : `${metric}{${own.join(",")}}`;
}
