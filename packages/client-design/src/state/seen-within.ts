import { namePattern, type ViewOf, visibleWithin } from "@planc/core";
import type { brief, data } from "@planc/core/ir";

/** In how many seconds others have to see a change of a thing, and the requirement that says so. */
export interface Seen {
  readonly key: string;
  readonly seconds: number;
}

const seeing = /\b(?:visible|shown|seen?|appears?|displayed|reflected|propagat\w+)\b/i;

/** By thing: in a sentence with several, the one that is named last before it is seen. */
export function seenWithinOf(
  requirements: readonly ViewOf<typeof brief.requirement>[],
  entities: readonly ViewOf<typeof data.entity>[],
): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>();
  const known = entities.map((entity) => ({ entity, pattern: namePattern(entity.data.name) }));
  for (const { data: own } of requirements) {
    const seconds = visibleWithin(own.text);
    if (seconds === undefined) continue;
    const text = own.text.toLowerCase();
    const at = text.match(seeing)?.index ?? text.length;
    const named = known
      .map(({ entity, pattern }) => ({ entity, from: lastOf(text.slice(0, at), pattern) }))
      .filter(({ from }) => from >= 0)
      .sort((one, other) => other.from - one.from)[0];
    const later = known.find(({ pattern }) => pattern.test(text));
    const about = named?.entity ?? later?.entity;
    if (about && !seen.has(about.ref)) seen.set(about.ref, { key: own.key, seconds });
  }
  return seen;
}

const lastOf = (text: string, pattern: RegExp): number =>
  [...text.matchAll(new RegExp(pattern, "giu"))].at(-1)?.index ?? -1;
