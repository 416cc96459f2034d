import type { Preference } from "../choices/preference.ts";
import { cloudsOf } from "../facts/clouds.ts";
import type { Facts } from "../facts/facts.ts";
import { candidatesFor } from "./candidates.ts";
import { eliminationOf } from "./eliminate.ts";
import { liveOption } from "./live-option.ts";
import { type Weighing, weighted } from "./read-options.ts";
import { wishesFor } from "./wishes.ts";

interface Planning {
  readonly preferences: readonly Preference[];
  readonly weighing: Weighing;
  /** Needs that will be filled. */
  readonly needed: ReadonlySet<string>;
}

const topic = "cloud-platform";

/**
 * The provider that work of running servers is counted for where the text names none and the product needs
 * one: the one that leads by itself. What the combination makes of it is decided with all of the stack.
 */
export function plannedProvider(
  facts: Facts,
  { preferences, weighing, needed }: Planning,
): string | undefined {
  if (!needed.has(topic) || cloudsOf(facts).length > 0) return undefined;
  const weights = weighing(topic);
  const live = candidatesFor(facts, topic, undefined).flatMap((candidate) => {
    if (eliminationOf(candidate, { facts, preferences, needed })) return [];
    const option = liveOption(facts, candidate, { weights, needed });
    const wished = wishesFor(topic, option.key, preferences).reduce(
      (sum, { points }) => sum + points,
      0,
    );
    return [{ key: option.key, worth: weighted(option.scores, weights) + wished }];
  });
  return live.toSorted((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1))[0]?.key;
}
