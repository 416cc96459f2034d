import { join, node } from "@planc/core";
import { learning, performance } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { seriesOf } from "./alerts.ts";

/** What a run leaves of each model: its alerts look at nothing else. */
export const metrics = step("metrics", {
  reads: { models: learning.model },
  writes: { metrics: performance.metric },
  run: ({ models }) => ({
    metrics: models
      .filter(({ data: { method } }) => method !== "counted-on-device")
      .flatMap((model) =>
        model.data.monitors.map((monitor) => {
          const series = seriesOf[monitor.key];
          return node(
            performance.metric,
            join("learning", model.id, monitor.key),
            {
              name: series,
              series,
              kind: "gauge",
              unit: monitor.key === "stale" ? "s" : "1",
              method: "utilisation-saturation-errors",
              of: model.ref,
              attributes: [
                { name: "model", values: model.id },
                ...(monitor.key === "drift"
                  ? [{ name: "feature", values: "those that the model is trained on" }]
                  : []),
              ],
              from: `each run of ${model.data.name}`.slice(0, 80),
              stability: "own",
              because: `${monitor.signal}: handed over as a run ends.`,
            },
            derived("metric-of-model", [model.ref]),
          );
        }),
      ),
  }),
});
