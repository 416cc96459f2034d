import type { TableView } from "../access/table-view.ts";
import { afterTheirTargets } from "../tables/cycles.ts";

/** Tables by name, each after those that it refers to, as far as there is such an order. */
export function inOrderOfReference(views: readonly TableView[]): readonly TableView[] {
  const byRef = new Map<string, TableView>(views.map((view) => [view.table.ref, view]));
  const targets = new Map<string, ReadonlySet<string>>(
    views.map((view) => [
      view.table.ref,
      new Set<string>(
        view.keys
          .flatMap(({ data: { references } }) => references?.table ?? [])
          .filter((ref) => ref !== view.table.ref && byRef.has(ref)),
      ),
    ]),
  );
  return afterTheirTargets([...byRef.keys()].sort(), targets).flatMap(
    (ref) => byRef.get(ref) ?? [],
  );
}
