import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import type { Table } from "mdast";

type Screen = ViewOf<typeof client.screen>;

/** The parts of a surface in the order in which people meet them, each with its screens. */
export function partsOf(
  screens: readonly Screen[],
): readonly { readonly area: string | undefined; readonly screens: readonly Screen[] }[] {
  const parts = new Map<string | undefined, Screen[]>();
  for (const screen of screens) {
    const known = parts.get(screen.data.area);
    if (known) known.push(screen);
    else parts.set(screen.data.area, [screen]);
  }
  return [...parts]
    .map(([area, own]) => ({ area, screens: inOrder(own) }))
    .sort((a, b) => Number(isOffice(a.area)) - Number(isOffice(b.area)));
}

const isOffice = (area: string | undefined): boolean => area === "Back office";

/** What people see first, then each screen with what is opened from it, the ways in last. */
export function inOrder(screens: readonly Screen[]): readonly Screen[] {
  const within = new Map<string, Screen[]>();
  const there = new Set<string>(screens.map(({ ref }) => ref));
  const roots: Screen[] = [];
  for (const screen of screens) {
    const { within: above } = screen.data;
    const known = within.get(above ?? "");
    if (above === undefined || !there.has(above)) roots.push(screen);
    else if (known) known.push(screen);
    else within.set(above, [screen]);
  }
  const seen = new Set<string>();
  const walk = (screen: Screen): readonly Screen[] => {
    if (seen.has(screen.ref)) return [];
    seen.add(screen.ref);
    return [screen, ...(within.get(screen.ref) ?? []).flatMap(walk)];
  };
  const work = (screen: Screen): number =>
    [screen, ...(within.get(screen.ref) ?? [])].reduce(
      (sum, { data }) => sum + data.uses.filter(({ when }) => when === "acting").length,
      0,
    );
  const order = ({ data }: Screen) =>
    data.start ? 0 : data.kind === "sign-in" ? 3 : data.kind === "account" ? 2 : 1;
  const walked = [...roots].sort((a, b) => order(a) - order(b) || work(b) - work(a)).flatMap(walk);
  return [...walked, ...screens.filter(({ ref }) => !seen.has(ref))];
}

/** Of a long list the first ones, and how many there are beyond. */
export function capped<Item>(
  items: readonly Item[],
  most: number,
): readonly [readonly Item[], number] {
  return [items.slice(0, most), Math.max(0, items.length - most)];
}

/** Leaves out of tables the rows that an earlier client has alike; without any other there is no table. */
export function beyondTold(): (title: string, table: Table | undefined) => Table | undefined {
  const told = new Set<string>();
  return (title, table) => {
    if (table === undefined) return undefined;
    const [head, ...rows] = table.children;
    const own = rows.filter((row) => {
      const key = `${title}\n${JSON.stringify(row)}`;
      return !told.has(key) && told.add(key);
    });
    return head && own.length > 0 ? { ...table, children: [head, ...own] } : undefined;
  };
}
