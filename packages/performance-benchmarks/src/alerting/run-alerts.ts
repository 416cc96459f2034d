import { type DraftOf, figureOf, givenFigure, node, type ViewOf } from "@planc/core";
import { type architecture, performance, type workload } from "@planc/core/ir";
import { exporters } from "../catalog/exporters.ts";
import { inputFrom } from "../figures/figure.ts";
import { derived } from "../kit.ts";
import { lookAt } from "./first-look.ts";

/** Times, in seconds since 1970, that a pipeline records where each run ends. */
export const runMetrics = {
  succeeded: "pipeline_last_success_timestamp_seconds",
  failed: "pipeline_last_failure_timestamp_seconds",
} as const;

/** A run that failed, and one that did not come when it was due. */
export function runAlerts(
  components: readonly ViewOf<typeof architecture.component>[],
  loads: readonly ViewOf<typeof workload.load>[],
): DraftOf<typeof performance.alert>[] {
  const runs = loads.find((each) => each.data.measure === "runs-per-day");
  const watched =
    components.find((each) => each.data.kind === "scheduler") ??
    components.find((each) => each.data.kind === "pipeline-stage");
  if (runs === undefined || watched === undefined) return [];
  const shared = {
    watches: watched.ref,
    comparator: ">",
    severity: "page",
    owner: "on call",
    ...lookAt(components.filter(({ data }) => data.kind === "pipeline-stage")),
    source: exporters.runs,
  } as const;
  const why = derived("alert-per-run", [watched.ref, runs.ref]);
  const { value, unit, ref } = inputFrom(runs);
  return [
    node(
      performance.alert,
      "run.failed",
      {
        ...shared,
        name: "A run failed",
        signal: "failed runs",
        threshold: givenFigure("allowed", 0, "count"),
        for: { value: 1, unit: "min" },
        response:
          "Read the log of the stage that failed, repair the cause, and start the run again.",
      },
      why,
    ),
    node(
      performance.alert,
      "run.late",
      {
        ...shared,
        name: "A run is late",
        signal: "success age",
        threshold: figureOf("day / runs * tolerance", "h", {
          day: { value: 24, unit: "h" },
          runs: { value, unit, ...(ref ? { ref } : {}) },
          tolerance: { value: 1.1, unit: "ratio" },
        }),
        for: { value: 5, unit: "min" },
        response:
          "See whether the run was started, and which stage it is in; start it if it was not.",
      },
      why,
    ),
  ];
}
