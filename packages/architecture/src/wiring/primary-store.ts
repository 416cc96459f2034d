import type { ComponentView } from "../design/draft.ts";
import type { Plan } from "./plan.ts";

/** Stores that can hold a concept alone; the first that the plan has is where concepts are kept. */
const primaries = [
  "relational-store",
  "document-store",
  "wide-column-store",
  "key-value-store",
  "graph-store",
];

/** Where a concept is kept: measured values in the store for them, all else in the first one. */
export function storeOf(concept: string, plan: Plan): ComponentView | undefined {
  const series = plan.byId.get("time-series-store");
  const isMeasured = plan.series.some(({ ref }) => ref === concept);
  return (isMeasured ? series : undefined) ?? primaryStore(plan);
}

export function primaryStore(plan: Plan): ComponentView | undefined {
  return primaries.flatMap((id) => plan.byId.get(id) ?? [])[0];
}
