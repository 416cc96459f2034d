import type { Pair } from "./statistics.ts";

export interface Compared {
  /** Runs before each of the two, and is not timed. */
  readonly prepare?: () => unknown;
  readonly subject: () => unknown;
  readonly baseline: () => unknown;
}

/** Times in ms, in pairs one after the other, after `warmUp` pairs that do not count. */
export async function samplePairs(
  { prepare, subject, baseline }: Compared,
  { pairs, warmUp }: { readonly pairs: number; readonly warmUp: number },
): Promise<readonly Pair[]> {
  const timed = async (work: () => unknown): Promise<number> => {
    await prepare?.();
    return time(work);
  };
  const all: Pair[] = [];
  for (let at = 0; at < warmUp + pairs; at++) {
    // Each goes first every other time: what the first leaves behind burdens both alike.
    if (at % 2 === 0) {
      const first = await timed(subject);
      all.push({ subject: first, baseline: await timed(baseline) });
    } else {
      const first = await timed(baseline);
      all.push({ subject: await timed(subject), baseline: first });
    }
  }
  return all.slice(warmUp);
}

/** How long `work` takes, in ms. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
