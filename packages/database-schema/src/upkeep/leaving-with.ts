import type { Ref } from "@planc/core";
import type { StoreFacts } from "./facts.ts";

/** Tables whose rows go by age or with rows that do, each with how many days its rows are there at most. */
export function daysThere({
  keys,
  retentions,
}: Pick<StoreFacts, "keys" | "retentions">): ReadonlyMap<Ref, number> {
  const days = new Map<Ref, number>(retentions.map(({ data }) => [data.table, data.keep]));
  // What goes with a row that goes with another one goes as well.
  for (let size = -1; size !== days.size; ) {
    size = days.size;
    for (const { data } of keys) {
      const { table, references } = data;
      if (references?.onDelete !== "cascade" || days.has(table)) continue;
      const keep = days.get(references.table);
      if (keep !== undefined) days.set(table, keep);
    }
  }
  return days;
}
