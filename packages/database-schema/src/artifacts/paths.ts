import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { snake } from "../naming/identifier.ts";

type Store = ViewOf<typeof data.store>;

/** `database/schema.sql`; in a folder of its own where there are several stores. */
export function pathFor(store: Store, stores: readonly Store[], file: string): string {
  if (stores.length === 1) return `database/${file}`;
  return `database/${snake(store.id).replaceAll("_", "-")}/${file}`;
}
