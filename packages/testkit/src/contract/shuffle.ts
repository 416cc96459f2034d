import type { Part, Plugin } from "@planc/core";

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export type Dice = () => number;

export function createDice(seed: number): Dice {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled<T>(items: readonly T[], dice: Dice): readonly T[] {
  return items
    .map((item) => ({ item, weight: dice() }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ item }) => item);
}

/** The plugin with its parts in another order, each answering only after a while. */
export function delayed(plugin: Plugin, dice: Dice): Plugin {
  const parts = shuffled(plugin.parts, dice).map((part): Part => {
    const ms = Math.floor(dice() * 4);
    const run: Part["run"] = async (context) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return part.run(context);
    };
    return { ...part, run };
  });
  return Object.freeze({ ...plugin, parts: Object.freeze(parts) });
}
