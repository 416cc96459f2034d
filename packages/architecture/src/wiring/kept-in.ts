import type { ComponentView } from "../design/draft.ts";
import { hasFiles } from "./files-shown.ts";
import type { Plan } from "./plan.ts";

/** Measured values are in the store for them, and nothing else is; files are of what has some. */
export function keptIn(
  store: ComponentView,
  concepts: ComponentView["data"]["owns"],
  plan: Plan,
): ComponentView["data"]["owns"] {
  if (store.data.kind === "object-store") {
    const files = concepts.filter((each) => hasFiles(each, plan));
    return files.length > 0 ? files : concepts;
  }
  const measured = new Set<string>(plan.series.map(({ ref }) => ref));
  if (measured.size === 0) return concepts;
  if (store.data.kind === "time-series-store") return concepts.filter((each) => measured.has(each));
  return store.data.kind === "relational-store"
    ? concepts.filter((each) => !measured.has(each))
    : concepts;
}
