import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Facts } from "../facts/facts.ts";

type Patterns = Facts["stated"]["patterns"];

/** Asked for each need at each fact that is tried, and the same as long as the text is. */
const patternsBy = new WeakMap<Patterns, ReadonlyMap<string, Patterns>>();

/** The patterns of the text that are about a need. */
export function patternsFor({ stated: { patterns } }: Facts, key: TopicKey): Patterns {
  const known = patternsBy.get(patterns) ?? byTopic(patterns);
  patternsBy.set(patterns, known);
  return known.get(key) ?? [];
}

function byTopic(patterns: Patterns): ReadonlyMap<string, Patterns> {
  const found = new Map<string, Patterns[number][]>();
  for (const each of patterns) {
    for (const topic of new Set(each.topics)) {
      const own = found.get(topic);
      if (own) own.push(each);
      else found.set(topic, [each]);
    }
  }
  return found;
}
