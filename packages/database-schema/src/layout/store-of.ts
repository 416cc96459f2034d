import type { ViewOf } from "@planc/core";
import type { architecture, data } from "@planc/core/ir";
import { relationalEngines } from "../catalog/engines.ts";

type Store = ViewOf<typeof data.store>;
type Component = ViewOf<typeof architecture.component>;
type Connection = ViewOf<typeof architecture.connection>;

/** Whether this package writes the tables of the store. */
export function isWritten({ data: { model, engine } }: Pick<Store, "data">): boolean {
  return (
    model === "relational" &&
    relationalEngines.some((each) => each.engine === engine && each.written)
  );
}

/** The engine as people write it, with its version. */
export function engineName({ data: { engine, version } }: Pick<Store, "data">): string {
  const name = relationalEngines.find((each) => each.engine === engine)?.name ?? engine;
  return version === undefined ? name : `${name} ${version}`;
}

/** The store of a table: the one that its writer is connected to, else the main one. */
export function storeFor(
  owner: Component | undefined,
  stores: readonly Store[],
  connections: readonly Connection[],
): Store | undefined {
  const near = stores.find(({ data: { component } }) =>
    connections.some(({ data }) => data.from === owner?.ref && data.to === component),
  );
  return near ?? stores.find(({ id }) => id === "relational-store") ?? stores[0];
}
