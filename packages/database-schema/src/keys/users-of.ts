import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { KeyFacts } from "./patterns-of.ts";

type Component = KeyFacts["components"][number];
type Connections = KeyFacts["connections"];

/** The programs that reach the store, as those that write and read a key. */
export function usersOf(
  by: Connections,
): Pick<DataOf<typeof data.keyPattern>, "writtenBy" | "readBy"> {
  const refs = [...new Set(by.map(({ data: { from } }) => from))].sort();
  return { writtenBy: refs, readBy: refs };
}

/** The programs that keep sessions in the store. */
export function programsOf(
  store: KeyFacts["store"],
  components: readonly Component[],
  connections: Connections,
): readonly Component["ref"][] {
  return components.flatMap(({ ref }) =>
    connections.some(
      ({ data: { from, to, purpose } }) =>
        from === ref && to === store.data.component && /\bsessions?\b/.test(purpose),
    )
      ? [ref]
      : [],
  );
}
