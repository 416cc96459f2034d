import { idOf, makesPages, node, optional, type ViewOf } from "@planc/core";
import { architecture, decision, deployment } from "@planc/core/ir";
import { type FunctionSize, functionSizes } from "../catalog/function-sizes.ts";
import { given } from "../figures/figure.ts";
import { assumed, step } from "../kit.ts";

/** Deployables that run our own code and take requests or jobs. */
const running = new Set(["service", "function", "worker"]);

/** What one instance gets until a measurement says better. */
export const shapes = step("shapes", {
  reads: {
    components: optional(architecture.component),
    choices: optional(decision.choice),
  },
  writes: { shapes: deployment.shape },
  run: ({ components, choices }) => ({
    shapes: components
      .filter((each) => running.has(each.data.kind) && each.data.lifecycle !== "existing")
      .map((each) => {
        const small = each.data.kind === "function";
        const size = small ? sizeOf(each, choices) : undefined;
        return node(
          deployment.shape,
          each.id,
          {
            component: each.ref,
            cpu: given("cpu", size?.cpu ?? (small ? 0.5 : 1), "vCPU"),
            memory: given("memory", size?.memory ?? (small ? 0.5 : 1), "GB-memory"),
            concurrency: given("concurrency", size?.concurrency ?? (small ? 1 : 100), "count"),
          },
          assumed(
            "shape-of-instance",
            size
              ? size.because
              : small
                ? "Nothing was measured; half a processor and 512 MB are a common start for a function."
                : "Nothing was measured; one processor and 1 GB are the smallest instance that is not starved.",
            [each.ref],
          ),
        );
      }),
  }),
});

/** By the platform that runs it: what makes pages may be hosted elsewhere than the functions beside it. */
function sizeOf(
  component: ViewOf<typeof architecture.component>,
  choices: readonly ViewOf<typeof decision.choice>[],
): FunctionSize | undefined {
  const hosted = ["hosting", "functions"];
  for (const topic of makesPages(component.data) ? hosted : hosted.toReversed()) {
    const found = choices.find(({ data }) => idOf(data.topic) === topic);
    if (found) return functionSizes[found.data.technology];
  }
  return undefined;
}
