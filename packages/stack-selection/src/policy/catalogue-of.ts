import { type Catalogue, catalogueWith, plainCatalogue } from "../catalog/catalogue.ts";
import { layerOf } from "./origins.ts";
import type { StackOptions } from "./stack-options.ts";

/** Asked for in every step, and the same in all of a run. */
const made = new WeakMap<object, Catalogue>();

/** The catalogue with what options add to it. */
export function catalogueOf(
  options: Pick<StackOptions, "entries" | "slots" | "origins">,
): Catalogue {
  const { entries, slots } = options;
  if (Object.keys(entries).length === 0 && Object.keys(slots).length === 0) return plainCatalogue;
  const known = made.get(options);
  if (known) return known;
  const catalogue = catalogueWith(
    sorted(entries).map(([key, { versions, replaces, ...entry }]) => ({
      entry: { ...entry, key, aliases: [...(entry.aliases ?? []), ...keyAsName(key, entry)] },
      layer: layerOf(options.origins, "entries", key),
      ...(versions ? { versions } : {}),
      ...(replaces ? { replaces: key } : {}),
    })),
    sorted(slots).map(([key, slot]) => ({
      ...slot,
      key,
      layer: layerOf(options.origins, "slots", key),
    })),
  );
  made.set(options, catalogue);
  return catalogue;
}

/** A key of several words is written in texts, too; one word may mean something else in them. */
function keyAsName(
  key: string,
  {
    name,
    aliases = [],
  }: { readonly name: string; readonly aliases?: readonly string[] | undefined },
): readonly string[] {
  const known = [name, ...aliases].some((each) => each.toLowerCase() === key);
  return key.includes("-") && !known ? [key] : [];
}

/** Whatever the order in which they were written. */
export function sorted<T>(record: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
