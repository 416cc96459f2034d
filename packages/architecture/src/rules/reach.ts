import type { Ref, ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { isStore } from "../catalog/component-kinds.ts";

type Component = ViewOf<typeof architecture.component>;
type Connection = ViewOf<typeof architecture.connection>;

export interface Reach {
  /** The program that a component runs in: itself, unless it is inside of another. */
  readonly programOf: (ref: Ref) => string;
  readonly nameOf: (ref: string) => string;
  /** Connections of a program, and of what is inside of it, to what keeps a thing. */
  readonly toKeepers: (program: string, concept: string) => readonly Connection[];
  /** Whether any connection of the plan leads to what keeps a thing. */
  readonly isKept: (concept: string) => boolean;
  readonly areConnected: (one: string, other: string) => boolean;
}

export function reachOf(
  components: readonly Component[],
  connections: readonly Connection[],
): Reach {
  const byRef = new Map<string, Component>(components.map((each) => [each.ref, each]));
  const programOf = (ref: string): string => {
    let at = ref;
    for (let depth = 0; depth < components.length; depth++) {
      const each = byRef.get(at)?.data;
      // A file inside of a client is what the client opens, and no part of its code.
      if (each?.inside === undefined || isStore(each.kind)) return at;
      at = each.inside;
    }
    return at;
  };
  const ends = new Set(
    connections.flatMap(({ data: { from, to } }) => {
      const [one, other] = [programOf(from), programOf(to)];
      return [`${one} ${other}`, `${other} ${one}`];
    }),
  );
  const keeping = connections.filter(({ data }) => {
    const kind = byRef.get(data.to)?.data.kind;
    return kind !== undefined && isStore(kind) && kind !== "cache" && kind !== "search-engine";
  });
  const carrying = (concept: string) =>
    keeping.filter(({ data }) => data.carries.some((each) => each === concept));
  return {
    programOf,
    nameOf: (ref) => byRef.get(ref)?.data.name ?? ref,
    toKeepers: (program, concept) =>
      carrying(concept).filter(({ data }) => programOf(data.from) === program),
    isKept: (concept) => carrying(concept).length > 0,
    areConnected: (one, other) => one === other || ends.has(`${one} ${other}`),
  };
}

/** What an action does to rows. */
export const changing: readonly string[] = ["create", "update", "transition", "delete"];
