import type { Link } from "./relations.ts";

/**
 * What hangs together through concepts that no area claims, divided by area: each of those goes to the area
 * that most of its relations lead to, the ones next to an area first. What several refer to alike stays alone.
 */
export function nearestAreas(
  roots: readonly string[],
  links: readonly Link[],
  areaOf: (root: string) => string | undefined,
): readonly (readonly string[])[] {
  const placed = new Map<string, string>();
  for (const root of roots) {
    const area = areaOf(root);
    if (area !== undefined) placed.set(root, area);
  }
  if (new Set(placed.values()).size < 2) return [roots];
  for (let moved = true; moved; ) {
    const found = roots.flatMap((root) => {
      const area = placed.has(root) ? undefined : nearest(root, links, placed);
      return area === undefined ? [] : [[root, area] as const];
    });
    moved = found.length > 0;
    for (const [root, area] of found) placed.set(root, area);
  }
  const groups = new Map<string, string[]>();
  for (const root of roots) {
    const area = placed.get(root) ?? root;
    groups.set(area, [...(groups.get(area) ?? []), root]);
  }
  return [...groups.values()];
}

function nearest(
  root: string,
  links: readonly Link[],
  placed: ReadonlyMap<string, string>,
): string | undefined {
  const counts = new Map<string, number>();
  for (const { from, to } of links) {
    const other = from === root ? to : to === root ? from : undefined;
    const area = other === undefined ? undefined : placed.get(other);
    if (area !== undefined) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const shared =
    first && second && first[1] === second[1] && !links.some(({ from }) => from === root);
  return shared ? undefined : first?.[0];
}
