import { groupedBy, type ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";

type Operation = ViewOf<typeof api.operation>;

/**
 * By which beginning of a path a request goes to which component: the first word where one component has all below it;
 * where several share it, the one with most has it, and the others have what is deeper, `*` for an id.
 */
export function pathsOfComponents(
  operations: readonly Operation[],
  basePath: string,
): ReadonlyMap<string, readonly string[]> {
  const base = basePath.replace(/\/$/, "");
  const found = new Map<string, Set<string>>();
  const give = (component: string, path: string) => {
    const paths = found.get(component) ?? new Set<string>();
    found.set(component, paths.add(path));
  };
  const byFirst = groupedBy(operations, ({ data }) => data.path.split("/")[1] ?? "");
  for (const [first, all] of byFirst) {
    if (first === undefined || first === "" || first.startsWith("{")) continue;
    const byComponent = groupedBy(all, ({ data }) => data.component);
    const [main] = [...byComponent].sort(
      ([a, left], [b, right]) => right.length - left.length || (String(a) < String(b) ? -1 : 1),
    );
    for (const [component, those] of byComponent) {
      if (component === undefined) continue;
      if (component === main?.[0]) give(component, `${base}/${first}`);
      else for (const { data } of those) give(component, `${base}${patterned(data.path)}`);
    }
  }
  return new Map([...found].map(([component, paths]) => [component, outermost(paths)]));
}

/** Ends at the last fixed word. */
function patterned(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, "*").replace(/(?:\/\*)+$/, "");
}

/** Without those that begin with another. */
function outermost(paths: ReadonlySet<string>): readonly string[] {
  const sorted = [...paths].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const kept: string[] = [];
  for (const path of sorted) {
    if (!kept.some((each) => path.startsWith(`${each}/`))) kept.push(path);
  }
  return kept.sort();
}
