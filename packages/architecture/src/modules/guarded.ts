import { byRef, idOf, type ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

/** A module with the folder that it alone fills, and the modules that it may call. */
export interface GuardedModule {
  readonly id: string;
  readonly name: string;
  /** As in the source tree: `backend/src/orders`. */
  readonly folder: string;
  readonly calls: readonly GuardedModule[];
}

/** The modules of one program that have a folder of their own; none where fewer than two have. */
export function guardedModules(
  components: readonly ViewOf<typeof architecture.component>[],
  connections: readonly ViewOf<typeof architecture.connection>[],
  folders: readonly ViewOf<typeof architecture.folder>[],
): readonly GuardedModule[] {
  const component = byRef(components);
  const made = folders.flatMap(({ data }) => {
    const of = data.component && component.get(data.component);
    if (of?.data.kind !== "module") return [];
    const calls: GuardedModule[] = [];
    return [{ id: of.id, name: of.data.name, folder: data.path, calls }];
  });
  const found = made.filter(({ id }, at) => made.findIndex((each) => each.id === id) === at);
  if (found.length < 2) return [];
  for (const { data } of connections) {
    const from = found.find(({ id }) => id === idOf(data.from));
    const to = found.find(({ id }) => id === idOf(data.to));
    if (from && to && from !== to && !from.calls.includes(to)) from.calls.push(to);
  }
  return found;
}
