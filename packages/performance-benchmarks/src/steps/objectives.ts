import { figureOf, node, optional } from "@planc/core";
import { performance } from "@planc/core/ir";
import { derived, step } from "../kit.ts";

/** Availability targets as objectives with an error budget. */
export const objectives = step("objectives", {
  reads: { targets: optional(performance.target) },
  writes: { slos: performance.slo },
  run: ({ targets, options }) => ({
    slos: targets
      .filter((each) => each.data.measure === "availability" && each.data.value.value < 100)
      .map((target) => {
        const objective = {
          value: target.data.value.value / 100,
          unit: "ratio" as const,
          ref: target.ref,
        };
        return node(
          performance.slo,
          target.id,
          {
            name: target.data.name,
            target: target.ref,
            indicator: "status < 500",
            objective: objective.value,
            window: options.window,
            errorBudget: figureOf("(1 - objective) * days * 24 * 60", "min", {
              objective,
              days: { value: options.window, unit: "day" },
            }),
          },
          derived("objective-from-target", [target.ref]),
        );
      }),
  }),
});
