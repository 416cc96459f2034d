import type { DataOf } from "@planc/core";
import type { integration } from "@planc/core/ir";

type Quota = DataOf<typeof integration.quota>;
type Limits = DataOf<typeof integration.provider>["limits"];

/** Of limits that differ by plan or edition alone, the roomiest: which one is bought is not known here. */
export function roomiest<N extends { readonly data: Quota }>(
  quotas: readonly N[],
  limits: Limits,
): readonly N[] {
  const found = new Map<string, N>();
  for (const each of quotas) {
    const group = groupOf(each.data, limits);
    const before = found.get(group);
    if (!before || each.data.used.value < before.data.used.value) found.set(group, each);
  }
  return [...found.values()];
}

function groupOf({ limit: at, what }: Quota, limits: Limits): string {
  const limit = limits[at];
  if (!limit) return what;
  const endpoint = limit.kind === "rate" ? (limit.endpoint ?? "") : "";
  // What is counted is named with the edition where it differs by that: `API calls, Enterprise`.
  return [limit.kind, endpoint, limit.when ? limit.what.split(",")[0] : limit.what].join(" ");
}
