import type { DataOf } from "@planc/core";
import type { integration } from "@planc/core/ir";

type Quota = DataOf<typeof integration.quota>;
type Limits = DataOf<typeof integration.provider>["limits"];

/**
 * Of limits that differ by plan, edition or sender alone, the smallest that leaves the headroom free: which one is
 * bought is decided by that. Where none does, the roomiest.
 */
export function taken<N extends { readonly data: Quota }>(
  quotas: readonly N[],
  limits: Limits,
  headroom: number,
): readonly N[] {
  const groups = new Map<string, N[]>();
  for (const each of quotas) {
    const group = groupOf(each.data, limits);
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const tightestFirst = group.toSorted((a, b) => b.data.used.value - a.data.used.value);
    const fitting = tightestFirst.find((each) => each.data.used.value <= 1 - headroom);
    return fitting ?? tightestFirst.at(-1) ?? [];
  });
}

function groupOf({ limit: at, what }: Quota, limits: Limits): string {
  const limit = limits[at];
  if (!limit) return what;
  if (limit.kind === "sender") return limit.kind;
  const endpoint = limit.kind === "rate" ? (limit.endpoint ?? "") : "";
  // What is counted is named with the edition where it differs by that: `API calls, Enterprise`.
  return [limit.kind, endpoint, limit.when ? limit.what.split(",")[0] : limit.what].join(" ");
}
