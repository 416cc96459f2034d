import type { Machine } from "../src/machine/machine.ts";
import type { Fate, MemoryStorage } from "./memory-storage.ts";

export const HOST = "desk";
const running = new WeakMap<MemoryStorage, { last: number; readonly alive: Set<number> }>();

/** A new process on the computer that the storage belongs to. It is alive until it is ended. */
export function startProcess(storage: MemoryStorage, fate?: Fate): Machine & { end(): void } {
  const known = running.get(storage) ?? { last: 100, alive: new Set<number>() };
  running.set(storage, known);
  known.last += 1;
  const pid = known.last;
  known.alive.add(pid);
  return {
    disk: storage.disk(fate),
    host: HOST,
    pid,
    isAlive: (other) => known.alive.has(other),
    startOf: async () => null,
    now: () => storage.tree.now,
    end: () => known.alive.delete(pid),
  };
}
