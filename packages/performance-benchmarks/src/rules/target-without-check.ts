import { optional } from "@planc/core";
import { performance } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** Measures that a drill or a load test at the target's own rate shows, without a threshold or alert. */
const shownOtherwise = new Set([
  "concurrency",
  "throughput",
  "recovery-time",
  "recovery-point",
  "run-duration",
  "start-time",
  "memory",
]);

/** A target that neither a load test nor an alert nor an objective looks at. */
export const targetWithoutCheck = rule("target-without-check", {
  reads: {
    targets: performance.target,
    scenarios: optional(performance.scenario),
    alerts: optional(performance.alert),
    slos: optional(performance.slo),
  },
  check: ({ targets, scenarios, alerts, slos, report }) => {
    const checked = new Set<string | undefined>([
      ...scenarios.flatMap((each) => each.data.thresholds.map((threshold) => threshold.target)),
      ...alerts.map((each) => each.data.watches),
      ...slos.map((each) => each.data.target),
    ]);
    for (const target of targets) {
      if (shownOtherwise.has(target.data.measure) || checked.has(target.ref)) continue;
      report("target-without-check", { target: target.data.name }, { ref: target.ref });
    }
  },
});
