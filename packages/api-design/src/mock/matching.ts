import type { Served } from "./contract.ts";

/** An operation with the ids that a path names. */
export interface Match {
  readonly served: Served;
  readonly ids: Readonly<Record<string, string>>;
}

/** Where an id stands in the path of an operation, with the verb behind it: `{taskId}:complete`. */
export function placeOf(
  { segments }: Pick<Served, "segments">,
  name: string,
): { readonly at: number; readonly verb: string } | undefined {
  const at = segments.findIndex((each) => partsOf(each)?.name === name);
  const verb = partsOf(segments[at] ?? "")?.verb;
  return verb === undefined ? undefined : { at, verb };
}

/** A path with another id. */
export function pathWith(
  path: string,
  { at, verb }: { readonly at: number; readonly verb: string },
  value: string,
): string {
  const own = path.split("/").slice(1);
  own[at] = `${encodeURIComponent(value)}${verb}`;
  return `/${own.join("/")}`;
}

function partsOf(segment: string): { readonly name: string; readonly verb: string } | undefined {
  const [, name, verb = ""] = /^\{([^{}]+)\}(:[^{}]+)?$/.exec(segment) ?? [];
  return name === undefined ? undefined : { name, verb };
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
      const own = partsOf(segment);
      const part = parts[at] ?? "";
      if (own === undefined) return segment === part;
      if (!part.endsWith(own.verb)) return false;
      ids[own.name] = part.slice(0, part.length - own.verb.length);
      return ids[own.name] !== "";
    });
    // A verb behind an id is a fixed word as well.
    const fixed = served.segments.filter((segment) => partsOf(segment)?.verb !== "").length;
    if (fits && fixed > (best?.fixed ?? -1)) best = { served, ids, fixed };
  }
  return best;
}
