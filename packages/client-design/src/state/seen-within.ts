import { type ViewOf, visibleWithin } from "@planc/core";
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
  for (const { data: own } of requirements) {
    const seconds = visibleWithin(own.text);
    if (seconds === undefined) continue;
    const text = own.text.toLowerCase();
    const at = text.match(seeing)?.index ?? text.length;
    const named = entities
      .map((entity) => ({ entity, from: text.lastIndexOf(entity.data.name.toLowerCase(), at) }))
      .filter(({ from }) => from >= 0)
      .sort((one, other) => other.from - one.from)[0];
    const later = entities.find((each) => text.includes(each.data.name.toLowerCase()));
    const about = named?.entity ?? later;
    if (about && !seen.has(about.ref)) seen.set(about.ref, { key: own.key, seconds });
  }
  return seen;
}
