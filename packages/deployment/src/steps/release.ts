import { givenFigure, listed, optional, type Ref, sole } from "@planc/core";
import { architecture, brief, decision, deployment, performance } from "@planc/core/ir";
import { strategies } from "../catalog/strategies.ts";
import { orderOf } from "../delivery/order.ts";
import { rolloutOf } from "../delivery/rollout.ts";
import { watchMinutes } from "../delivery/watch.ts";
import { derived, step } from "../kit.ts";

const mostNames = 6;

/** How a version reaches people, in which order its parts change, and what takes it back. */
export const release = step("release", {
  reads: {
    product: optional(brief.product),
    choices: optional(decision.choice),
    units: optional(deployment.unit),
    connections: optional(architecture.connection),
    pipelines: optional(deployment.pipeline),
    targets: optional(performance.target),
  },
  writes: { release: deployment.release },
  run: ({ product, choices, units, connections, pipelines: pipeline, targets }) => {
    const built = units.filter(({ data }) => data.build !== undefined || data.kind === "function");
    const rollout = rolloutOf(choices);
    if (!pipeline || built.length === 0 || !rollout) return { release: undefined };
    const found = strategies.find(({ of }) => of.test(rollout.platform));
    if (!found) return { release: undefined };
    const order = orderOf(built, connections);
    const errors = targets.find(({ data }) => data.measure === "error-rate");
    const migrates = pipeline.data.stages.find(({ key }) => key === "migrate-production");
    const longest = Math.max(0, ...built.map(({ data }) => data.grace?.value ?? 0));
    const from: Ref[] = [
      pipeline.ref,
      ...built.map(({ ref }) => ref),
      ...(errors ? [errors.ref] : product ? [product.ref] : []),
    ];
    return {
      release: sole(
        deployment.release,
        {
          strategy: found.strategy,
          because: `${rollout.platform}: ${found.because}`,
          steps: [
            ...(order.length > 1
              ? [`Called first: ${names(order.map(({ data }) => data.name))}`]
              : []),
            ...(longest > 0 ? [`drain ${longest} s`] : []),
          ].concat(
            order.length <= 1 && longest === 0 ? [`${order[0]?.data.name}: all at once`] : [],
          ),
          migrations: migrates
            ? [
                "migration",
                names(order.map(({ data }) => data.name)),
                "filling",
                "next release: removals",
              ]
            : [],
          rollback: found.rollback,
          trigger: {
            signal: `${rollout.refuses}; a page`,
            figure: givenFigure("watch", watchMinutes, "min"),
            ...(errors ? { of: errors.ref } : {}),
          },
        },
        derived("release-by-platform", from),
      ),
    };
  },
});

function names(all: readonly string[]): string {
  const shown = all.slice(0, mostNames);
  const more = all.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : listed(shown);
}
