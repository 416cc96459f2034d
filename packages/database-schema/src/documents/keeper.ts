import type { ViewOf } from "@planc/core";
import type { architecture, data } from "@planc/core/ir";
import { isKeeper } from "../access/keepers.ts";
import { type Tableless, tablelessEngines } from "../catalog/document-engines.ts";
import { homesOf } from "../layout/store-of.ts";

type Store = ViewOf<typeof data.store>;
type Component = ViewOf<typeof architecture.component>;

/** The engine of a store without tables, where it is one that this package plans. */
export function tablelessOf({ data: { engine } }: Pick<Store, "data">): Tableless | undefined {
  return tablelessEngines.find(({ technologies }) => technologies.includes(engine));
}

/** The store without tables that things are kept in; none where they are kept as rows. */
export function keeperBeside(
  stores: readonly Store[],
  components: readonly Component[],
): { readonly store: Store; readonly engine: Tableless["engine"] } | undefined {
  if (homesOf(stores, components).length > 0) return undefined;
  for (const store of stores) {
    const engine = isKeeper(store, components) ? tablelessOf(store)?.engine : undefined;
    if (engine !== undefined) return { store, engine };
  }
  return undefined;
}

/** A name as documents have it: `created at` → `createdAt`. */
export function camel(name: string): string {
  return name.replace(/_+(.)/gu, (_, letter: string) => letter.toUpperCase());
}
