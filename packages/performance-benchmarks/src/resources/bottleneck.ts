import type { ViewOf } from "@planc/core";
import type { performance } from "@planc/core/ir";

type Resource = ViewOf<typeof performance.resource>;

/** What runs out first of what no scaling adds to; of what scales, where there is nothing else. */
export function bottleneckOf(resources: readonly Resource[]): Resource | undefined {
  const fixed = resources.filter(({ data }) => data.grows === undefined);
  return (fixed.length > 0 ? fixed : resources).toSorted(
    (a, b) => a.data.holds.value - b.data.holds.value || (a.id < b.id ? -1 : 1),
  )[0];
}
