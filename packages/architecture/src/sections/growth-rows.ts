import type { ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { type Inline, nodeLink } from "@planc/core/markdown";
import { factorText } from "../growth/factors.ts";

type Growth = ViewOf<typeof architecture.growth>;

const mostChanges = 8;

/** Rows of load, changes and the multiple of the planned load from which on the first of them is due. */
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
    const link = nodeLink(first.ref, factorText(first.data.factor));
    return [[link, shown.join("; "), dueText(first, all)]];
  });
}

/** Rates of several parts are each of its own: what they have in common is the multiple of the planned load. */
function dueText(first: Growth, all: readonly Growth[]): string {
  const { value, unit } = first.data.trigger;
  const rate = `${Number(value.toPrecision(3)).toLocaleString("en")} ${unit}`;
  const dues = all.flatMap(({ data }) => data.due ?? []);
  if (dues.length === 0) return rate;
  const due = `${Math.min(...dues).toLocaleString("en")} ×`;
  // Of instances each change tells the rate from which on it takes more.
  const isOfInstances = first.data.trigger.inputs.some(({ name }) => name === "instances");
  return all.length > 1 || isOfInstances ? `${due} on` : `${due} (${rate})`;
}
