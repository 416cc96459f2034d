import type { ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

type Component = ViewOf<typeof architecture.component>;
type Connection = ViewOf<typeof architecture.connection>;

export interface LivePath {
  /** Programs that hold the connections. */
  readonly holders: readonly Component[];
  /** What a connection goes through before them, from the client on. */
  readonly before: readonly Component[];
  /** What tells every instance. */
  readonly hub?: Component;
}

/** The way of a live message between those who hold connections and the clients. */
export function livePath(
  connections: readonly Connection[],
  component: ReadonlyMap<string, Component>,
): LivePath {
  const live = connections.filter(({ data }) => data.live === true);
  const from = new Set<string>(live.map(({ data }) => data.from));
  const reached = new Map(live.map(({ data }) => [data.to as string, component.get(data.to)]));
  const parts = [...reached.values()].flatMap((each) => each ?? []);
  const holders = parts.filter(({ ref }) => !from.has(ref));
  const held = new Set<string>(holders.map(({ ref }) => ref));
  const hub = connections.find(({ id, data }) => held.has(data.from) && /\.fan-out$/.test(id));
  const at = hub && component.get(hub.data.to);
  return {
    holders,
    before: parts.filter(({ ref }) => from.has(ref)),
    ...(at ? { hub: at } : {}),
  };
}
