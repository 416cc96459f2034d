import type { ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { type Inline, nodeLink } from "@planc/core/markdown";
import { factorText } from "../growth/factors.ts";

type Growth = ViewOf<typeof architecture.growth>;

const mostChanges = 8;

/** Rows of load, changes and the rate at which the first of them is due. */
export function growthRows(growth: readonly Growth[]): readonly (readonly Inline[])[] {
  const rows = new Map<string, Growth[]>();
  for (const each of growth.toSorted((a, b) => a.data.factor - b.data.factor)) {
    const { factor, trigger } = each.data;
    const key = `${factor} ${trigger.formula} ${trigger.unit}`;
    rows.set(key, [...(rows.get(key) ?? []), each]);
  }
  return [...rows.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const changes = [...new Set(all.map(({ data }) => data.change))];
    const left = changes.length - mostChanges;
    const shown = left > 0 ? [...changes.slice(0, mostChanges), `${left} more`] : changes;
    const rates = all.map(({ data }) => data.trigger.value);
    const due = `${Math.min(...rates).toLocaleString("en")} ${first.data.trigger.unit}`;
    const link = nodeLink(first.ref, factorText(first.data.factor));
    return [[link, shown.join("; "), all.length > 1 ? `${due} on` : due]];
  });
}
