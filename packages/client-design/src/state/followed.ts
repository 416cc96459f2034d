import type { Freshness } from "./freshness.ts";
import type { ServerState } from "./model.ts";
import type { CachedRead } from "./reads.ts";

type Causes = ReadonlyMap<CachedRead, readonly ServerState["invalidatedBy"][number][]>;

/**
 * Reads that need no interval of their own: another read of the same screen is asked at one, by the same key, and
 * whatever changes the first changes that one too. By read, the name of the other.
 */
export function followedBy(
  held: ReadonlyMap<CachedRead, Freshness>,
  causes: Causes,
): ReadonlyMap<CachedRead, string> {
  const asked = new Map<string, CachedRead[]>();
  for (const [read, { fresh }] of held)
    if (fresh.kind === "time" && fresh.every && read.path.length > 0)
      for (const { ref } of read.screens) asked.set(ref, [...(asked.get(ref) ?? []), read]);
  const followed = new Map<CachedRead, string>();
  if (asked.size === 0) return followed;
  for (const [read, { fresh }] of held) {
    if (fresh.kind !== "time" || fresh.every) continue;
    const leader = read.screens
      .flatMap(({ ref }) => asked.get(ref) ?? [])
      .find((each) => read.path.join() === each.path.join() && changesWith(read, each, causes));
    if (leader) followed.set(read, leader.operation.data.operationId);
  }
  return followed;
}

/** What is made anew is in nobody's view yet, so only what changes something counts. */
function changesWith(read: CachedRead, leader: CachedRead, causes: Causes): boolean {
  const leading = new Set((causes.get(leader) ?? []).map(({ by }) => by));
  const own = (causes.get(read) ?? []).filter(({ within }) => within.length > 0);
  return own.length > 0 && own.every(({ by }) => leading.has(by));
}
