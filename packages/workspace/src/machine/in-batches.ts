/** Enough to keep a disk busy, few enough to stay far below the limits on open files. */
const BATCH = 16;

/**
 * Runs `work` on all items, some at a time. When one fails the others of its batch are awaited
 * before the first error is thrown: nothing is still writing while the caller cleans up.
 */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += BATCH) {
    const batch = items.slice(start, start + BATCH);
    const settled = await Promise.allSettled(batch.map((item, index) => work(item, start + index)));
    for (const outcome of settled) {
      if (outcome.status === "rejected") throw outcome.reason;
      results.push(outcome.value);
    }
  }
  return results;
}
