import type { Pack } from "../format/pack-schema.ts";

type Preference = NonNullable<Pack["preferences"]>[number];

/**
 * Whether two wishes are about the same: the same technology for a topic, or two that each want to be the
 * only one. A pack that is chosen requires its style, so a wish for one counts as such.
 */
export function opposed(a: Preference, b: Preference): boolean {
  if (a.topic !== b.topic) return false;
  return a.technology === b.technology || (isSole(a) && isSole(b));
}

function isSole({ topic, strength }: Preference): boolean {
  return strength === "require" || (topic === "style" && strength === "prefer");
}
