import { plainCatalogue } from "../catalog/catalogue.ts";
import { foldName } from "../catalog/index.ts";
import type { Entry } from "../catalog/schema.ts";
import { sorted } from "./catalogue-of.ts";
import type { Report } from "./check-options.ts";
import { layerOf, lockOf } from "./origins.ts";
import type { StackOptions } from "./stack-options.ts";

/**
 * What a locked policy names stays what it is: an entry that stands in for it, or has a name of it, would
 * turn the policy to something else without touching it.
 */
export function checkLocked(options: StackOptions, report: Report): void {
  const locked = lockedEntries(options);
  if (locked.size === 0) return;
  for (const [key, { name, aliases = [] }] of sorted(options.entries)) {
    const layer = layerOf(options.origins, "entries", key);
    const names = new Set([key, name, ...aliases].map(foldName));
    for (const [entry, lock] of locked) {
      const isTaken =
        entry.key === key ||
        [entry.key, entry.name, ...(entry.aliases ?? [])].some((each) => names.has(foldName(each)));
      if (!isTaken || layer === lock) continue;
      const what =
        entry.key === key ? `stand in for ${entry.name}` : `have a name of ${entry.name}`;
      report(["entries", key], `${lock} locks a policy on ${entry.name}, so no entry may ${what}`);
    }
  }
}

/** What locked policies name in the catalogue of this plugin, with the layer that locks them. */
function lockedEntries({ technologies, radar, locks }: StackOptions): ReadonlyMap<Entry, string> {
  const named = [
    ...Object.keys(technologies).map(
      (name) => [name, lockOf(locks, "technologies", name)] as const,
    ),
    ...radar.blips.map(({ name }) => [name, lockOf(locks, "radar", "blips")] as const),
  ];
  return new Map(
    named.flatMap(([name, lock]) => {
      const entry = plainCatalogue.entryNamed(name);
      return entry && lock !== undefined ? [[entry, lock] as const] : [];
    }),
  );
}
