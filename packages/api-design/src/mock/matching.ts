import type { Served } from "./contract.ts";

/** An operation with the ids that a path names. */
export interface Match {
  readonly served: Served;
  readonly ids: Readonly<Record<string, string>>;
}

/** The operation that answers a path: fixed words before parameters. */
export function matchOf(
  contract: ReadonlyMap<string, Served>,
  method: string,
  path: string,
): Match | undefined {
  const parts = path.split("/").slice(1).map(decodeURIComponent);
  let best: (Match & { fixed: number }) | undefined;
  for (const served of contract.values()) {
    if (served.method !== method || served.segments.length !== parts.length) continue;
    const ids: Record<string, string> = {};
    const fits = served.segments.every((segment, at) => {
      const name = /^\{(.+)\}$/.exec(segment)?.[1];
      if (name === undefined) return segment === parts[at];
      ids[name] = parts[at] ?? "";
      return ids[name] !== "";
    });
    const fixed = served.segments.filter((segment) => !segment.startsWith("{")).length;
    if (fits && fixed > (best?.fixed ?? -1)) best = { served, ids, fixed };
  }
  return best;
}
