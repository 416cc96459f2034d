import type { ViewOf } from "@planc/core";
import type { architecture, data } from "@planc/core/ir";
import { tablelessEngines } from "../catalog/document-engines.ts";
import { type Dialect, relationalEngines, seriesEngines } from "../catalog/engines.ts";
import { searchEngines } from "../catalog/search-engines.ts";

type Store = ViewOf<typeof data.store>;
type Component = ViewOf<typeof architecture.component>;
type Connection = ViewOf<typeof architecture.connection>;

/** The dialect that tables of the store are written in; nothing where none are. */
export function dialectOf({ data: { model, engine } }: Pick<Store, "data">): Dialect | undefined {
  const engines =
    model === "relational" ? relationalEngines : model === "time-series" ? seriesEngines : [];
  return engines.find((each) => each.engine === engine)?.dialect;
}

/** Whether tables of the store are written as PostgreSQL's. */
export function isWritten(store: Pick<Store, "data">): boolean {
  return dialectOf(store) === "postgresql";
}

/** Whether tables of things are laid out in it as PostgreSQL's; a store of measured values has those alone. */
export function isMain(store: Pick<Store, "data">): boolean {
  return store.data.model === "relational" && isWritten(store);
}

/** Whether its programs get roles in a file of their own: not where the repository has some, nor those of services. */
export function hasRoles(
  store: Pick<Store, "data">,
  own: readonly { readonly data: { readonly name: string; readonly lifecycle: string } }[],
): boolean {
  return (
    isMain(store) &&
    own.length > 0 &&
    own.every(({ data: { name, lifecycle } }) => lifecycle === "new" && !name.includes("."))
  );
}

/** Whether tables are written for it, in any dialect. */
export function hasTables(store: Pick<Store, "data">): boolean {
  return dialectOf(store) !== undefined;
}

/** Stores that things are kept in as rows: what a device holds beside a server is a copy. */
export function homesOf<S extends Store>(
  stores: readonly S[],
  components: readonly Pick<Component, "ref" | "data">[],
): readonly S[] {
  const able = stores.filter((each) => each.data.model === "relational" && hasTables(each));
  const kindOf = ({ data }: Store) =>
    components.find(({ ref }) => ref === data.component)?.data.kind;
  const served = able.filter((each) => kindOf(each) !== "file");
  if (served.length > 0) return served;
  const isElsewhere = stores.some(
    (each) =>
      (each.data.model === "document" || each.data.model === "key-value") &&
      kindOf(each) !== "cache",
  );
  return isElsewhere ? [] : able;
}

const cacheNames: Readonly<Record<string, string>> = {
  redis: "Redis",
  valkey: "Valkey",
  memcached: "Memcached",
  "cloudflare-kv": "Workers KV",
};

/** Engines for vectors: they find what is near in meaning, and no words. */
const vectorEngines: ReadonlySet<string> = new Set(["pgvector", "qdrant", "pinecone"]);

/** Whether words are looked for in it. */
export function findsWords({ data: { model, engine } }: Pick<Store, "data">): boolean {
  return model === "search" && !vectorEngines.has(engine);
}

/** The engine as people write it, with its version. */
export function engineName({ data: { engine, version } }: Pick<Store, "data">): string {
  const name =
    [...relationalEngines, ...seriesEngines].find((each) => each.engine === engine)?.name ??
    [...searchEngines, ...tablelessEngines].find((each) => each.technologies.includes(engine))
      ?.name ??
    cacheNames[engine] ??
    engine;
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
