import type { Known, KnownByKey } from "./known.ts";

/**
 * How much ties, why, and how one leaves; for all whose keys stand between spaces. Our judgement: 0 where
 * nothing is written anew to leave, 1 where all is that was written for it.
 */
export type Way = readonly [lockIn: number, because: string, exit: string, keys: string];

export function byKey(ways: readonly Way[]): KnownByKey {
  const known: Record<string, Known> = {};
  for (const [lockIn, because, exit, keys] of ways) {
    for (const key of keys.split(" ")) known[key] = { lockIn: [lockIn, because], exit };
  }
  return known;
}
