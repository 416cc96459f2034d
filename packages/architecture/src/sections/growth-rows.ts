import type { ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { type Inline, nodeLink } from "@planc/core/markdown";
import { listed } from "../model/language.ts";

type Growth = ViewOf<typeof architecture.growth>;

/** Rows of load, change and when it is due; components that change alike share a row. */
export function growthRows(
  growth: readonly Growth[],
  nameOf: (ref: string) => string,
): readonly (readonly Inline[])[] {
  const rows = new Map<string, { first: Growth; names: string[]; change: string }>();
  for (const each of growth.toSorted((a, b) => a.data.factor - b.data.factor)) {
    const { factor, change, of, trigger } = each.data;
    const name = nameOf(of);
    const rest = change.startsWith(`${name}: `) ? change.slice(name.length + 2) : change;
    const key = `${factor} ${trigger.value} ${trigger.unit} ${rest}`;
    const row = rows.get(key);
    if (row) row.names.push(name);
    else {
      const names = rest === change ? [] : [name];
      rows.set(key, { first: each, names, change: rest });
    }
  }
  return [...rows.values()].map(({ first, names, change }) => [
    nodeLink(first.ref, `${first.data.factor} ×`),
    names.length > 0 ? `${listed(names, 6)}: ${names.length > 1 ? "each " : ""}${change}` : change,
    `${first.data.trigger.value} ${first.data.trigger.unit}`,
  ]);
}
