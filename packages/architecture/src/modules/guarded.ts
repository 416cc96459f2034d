import { byRef, idOf, type ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

/** Part of one code base with the folder that it alone fills, and the modules that it may call. */
export interface GuardedPart {
  readonly id: string;
  readonly name: string;
  /** A program beside the one that holds the modules calls them, and is called by none. */
  readonly kind: "module" | "program";
  /** As in the source tree: `backend/src/orders`. */
  readonly folder: string;
  readonly calls: readonly GuardedPart[];
}

type Component = ViewOf<typeof architecture.component>;
type Connection = ViewOf<typeof architecture.connection>;

/** The modules that have a folder of their own, and the workers beside them; none where fewer than two modules have. */
export function guardedParts(
  components: readonly Component[],
  connections: readonly Connection[],
  folders: readonly ViewOf<typeof architecture.folder>[],
): readonly GuardedPart[] {
  const component = byRef(components);
  const made = folders.flatMap(({ data }) => {
    const of = data.component && component.get(data.component);
    const kind = of && kindOf(of);
    if (!of || !kind) return [];
    const calls: GuardedPart[] = [];
    return [{ of, part: { id: of.id, name: of.data.name, kind, folder: data.path, calls } }];
  });
  const found = made.filter(({ of }, at) => made.findIndex((each) => each.of === of) === at);
  const modules = found.filter(({ part }) => part.kind === "module");
  if (modules.length < 2) return [];
  for (const { of, part } of found) {
    for (const to of modules) {
      if (to.of !== of && mayCall(of, to.of, connections)) part.calls.push(to.part);
    }
  }
  return found.map(({ part }) => part);
}

function kindOf({ data: { kind } }: Component): GuardedPart["kind"] | undefined {
  if (kind === "module") return "module";
  return kind === "worker" ? "program" : undefined;
}

/** A module calls whom it is connected to; a worker those whose things it reads, changes or hands on. */
function mayCall(from: Component, to: Component, connections: readonly Connection[]): boolean {
  return connections.some(
    ({ data }) =>
      idOf(data.from) === from.id &&
      (from.data.kind === "module"
        ? idOf(data.to) === to.id
        : data.carries.some((concept) => to.data.owns.includes(concept))),
  );
}
