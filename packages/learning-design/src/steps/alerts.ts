import { join, node, type ViewOf } from "@planc/core";
import { learning, performance } from "@planc/core/ir";
import { derived, step } from "../kit.ts";

type Model = ViewOf<typeof learning.model>;
type Monitor = Model["data"]["monitors"][number];

/** Who is told when predictions are old, or no better than the rule; what a device counts comes with its releases. */
export const alerts = step("alerts", {
  reads: { models: learning.model },
  writes: { alerts: performance.alert },
  run: ({ models }) => ({
    alerts: models
      .filter(({ data: { method } }) => method !== "counted-on-device")
      .flatMap((model) => model.data.monitors.map((monitor) => alertOf(model, monitor))),
  }),
});

const names: Readonly<Record<Monitor["key"], string>> = {
  stale: "are old",
  drift: "rest on data that moved",
  shift: "changed over night",
  outcome: "do worse than the rule",
  coverage: "do not reach everybody",
};

function alertOf(model: Model, monitor: Monitor) {
  const { name, fallback, training } = model.data;
  const response: Readonly<Record<Monitor["key"], string>> = {
    stale: `Look at the last run; meanwhile: ${fallback.text}.`,
    drift: `Compare the feature with its source first: a unit or a release changed it more often than people did; then ${training ? "train anew" : "work it out anew"}.`,
    shift: "Name the version before as the one in use, then compare the two on the same rows.",
    outcome: "Name the rule as what is in use, and train anew.",
    coverage: "Count who has no rows in the window: they get the rule.",
  };
  return node(
    performance.alert,
    join("learning", model.id, monitor.key),
    {
      name: `${name} ${names[monitor.key]}`.slice(0, 200),
      watches: model.ref,
      signal: monitor.signal,
      comparator: monitor.comparator,
      threshold: monitor.threshold,
      // As rules count it.
      for: { value: monitor.for.value * (minutesIn[monitor.for.unit] ?? 1), unit: "min" },
      severity: "ticket",
      owner: "team",
      response: response[monitor.key],
      expression: expressionOf(model.id, monitor),
      source: {
        from: `each run of ${name}`.slice(0, 80),
        how: "gauges by model, handed over as a run ends",
      },
    },
    derived("alert-of-model", [model.ref]),
  );
}

const minutesIn: Readonly<Partial<Record<string, number>>> = { min: 1, h: 60, day: 1440 };

/** Gauges that a run leaves: how they are named is the plan's, as no library has them. */
export const seriesOf: Readonly<Record<Monitor["key"], string>> = {
  stale: "learning_newest_prediction_timestamp_seconds",
  drift: "learning_feature_psi",
  shift: "learning_prediction_psi",
  outcome: "learning_outcome_ratio",
  coverage: "learning_coverage_ratio",
};

/** What Prometheus evaluates: the worst feature, the least share, the age of the newest prediction. */
function expressionOf(model: string, { key, comparator, threshold }: Monitor): string {
  const of = `{model="${model}"}`;
  if (key === "stale")
    return `time() - max(${seriesOf.stale}${of}) ${comparator} ${threshold.value * 86_400}`;
  const worst = comparator.startsWith("<") ? "min" : "max";
  return `${worst}(${seriesOf[key]}${of}) ${comparator} ${threshold.value}`;
}
