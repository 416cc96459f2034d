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

export function primaryStore(plan: Plan): ComponentView | undefined {
  return primaries.flatMap((id) => plan.byId.get(id) ?? [])[0];
}
