import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { hasTables, isMain } from "../layout/store-of.ts";
import { snake } from "../naming/identifier.ts";

type Store = ViewOf<typeof data.store>;

/** `database/schema.sql`; in a folder of its own where it is not the only one of its kind, or not the main one. */
export function pathFor(store: Store, stores: readonly Store[], file: string): string {
  const others = stores.filter((each) => each.data.model === "relational" && hasTables(each));
  if (others.length === 1 && others[0]?.id === store.id) return `database/${file}`;
  const isOnly = stores.filter(isMain).length < 2;
  if (stores.length === 1 || (isOnly && isMain(store))) return `database/${file}`;
  return `database/${snake(store.id).replaceAll("_", "-")}/${file}`;
}
