import type { ViewOf } from "@planc/core";
import type { performance } from "@planc/core/ir";

type Resource = ViewOf<typeof performance.resource>;

/**
 * What runs out first of what no scaling adds to; of what scales, where there is nothing else. Connections follow the
 * instances, and those the load in steps: how many times the instances fit says nothing of the load.
 */
export function bottleneckOf(resources: readonly Resource[]): Resource | undefined {
  const byLoad = resources.filter(({ data }) => data.resource !== "connections");
  const fixed = byLoad.filter(({ data }) => data.grows === undefined);
  return (fixed.length > 0 ? fixed : byLoad.length > 0 ? byLoad : resources).toSorted(
    (a, b) => a.data.holds.value - b.data.holds.value || (a.id < b.id ? -1 : 1),
  )[0];
}
