import { node, optional } from "@planc/core";
import { architecture, deployment } from "@planc/core/ir";
import { given } from "../figures/figure.ts";
import { assumed, step } from "../kit.ts";

/** Deployables that run our own code and take requests or jobs. */
const running = new Set(["service", "function", "worker"]);

/** What one instance gets until a measurement says better. */
export const shapes = step("shapes", {
  reads: { components: optional(architecture.component) },
  writes: { shapes: deployment.shape },
  run: ({ components }) => ({
    shapes: components
      .filter((each) => running.has(each.data.kind) && each.data.lifecycle !== "existing")
      .map((each) => {
        const small = each.data.kind === "function";
        return node(
          deployment.shape,
          each.id,
          {
            component: each.ref,
            cpu: given("cpu", small ? 0.5 : 1, "vCPU"),
            memory: given("memory", small ? 0.5 : 1, "GB-memory"),
            concurrency: given("concurrency", small ? 1 : 100, "count"),
          },
          assumed(
            "shape-of-instance",
            small
              ? "Nothing was measured; half a processor and 512 MB are a common start for a function."
              : "Nothing was measured; one processor and 1 GB are the smallest instance that is not starved.",
            [each.ref],
          ),
        );
      }),
  }),
});
