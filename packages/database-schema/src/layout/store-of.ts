import type { ViewOf } from "@planc/core";
import type { architecture, data } from "@planc/core/ir";
import { relationalEngines, seriesEngines } from "../catalog/engines.ts";

type Store = ViewOf<typeof data.store>;
type Component = ViewOf<typeof architecture.component>;
type Connection = ViewOf<typeof architecture.connection>;

/** Whether this package writes the tables of the store. */
export function isWritten({ data: { model, engine } }: Pick<Store, "data">): boolean {
  const engines =
    model === "relational" ? relationalEngines : model === "time-series" ? seriesEngines : [];
  return engines.some((each) => each.engine === engine && each.written);
}

/** Whether tables of things are laid out in it; a store of measured values has tables of those alone. */
export function isMain(store: Pick<Store, "data">): boolean {
  return store.data.model === "relational" && isWritten(store);
}

/** The engine as people write it, with its version. */
export function engineName({ data: { engine, version } }: Pick<Store, "data">): string {
  const name =
    [...relationalEngines, ...seriesEngines].find((each) => each.engine === engine)?.name ?? engine;
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
