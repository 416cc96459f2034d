import { table } from "../table.ts";
import type { Boilerplate, Told } from "./boilerplate.ts";

/** A table of shares by document and one by plan, then the sentences that are repeated most. */
export function formatBoilerplate({ told, repeated }: Boilerplate, shown: number): string {
  const rows = (key: (each: Told) => string) =>
    [...Map.groupBy(told, key)]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) => row(name, each));
  const row = (name: string, each: readonly Told[]) => {
    const same = each.filter(({ masked }) => repeated.has(masked)).length;
    return [name, `${each.length}`, `${same}`, share(same, each.length)];
  };
  const head = ["", "sentences", "in two domains", "share"];
  const worst = [...repeated].slice(0, shown).map(([masked, places]) => {
    const [first] = places;
    const domains = new Set(places.map(({ domain }) => domain)).size;
    return `${places.length} times in ${domains} domains: ${masked}\n  ${first?.domain} ${first?.path}:${first?.line}: ${first?.text}`;
  });
  return [
    table(head, [...rows(({ path }) => documentOf(path)), row("all", told)]),
    table(
      head,
      rows(({ domain }) => domain),
    ),
    ...worst,
  ].join("\n\n");
}

/** The share of all sentences, in 0..1. */
export function shareOf({ told, repeated }: Boilerplate): number {
  return told.length === 0
    ? 0
    : told.filter(({ masked }) => repeated.has(masked)).length / told.length;
}

function documentOf(path: string): string {
  return path.startsWith("decisions/") ? "decisions/" : path;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
