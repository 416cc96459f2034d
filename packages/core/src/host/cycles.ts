import type { SlotId } from "../ref.ts";
import type { SlotEntry } from "./graph.ts";
import type { StepEntry } from "./setup.ts";

export interface Cycle {
  readonly steps: readonly StepEntry[];
  /** `a/x → p/q → b/y → r/s → a/x`. */
  readonly path: string;
}

/** One cycle through each step that stands on any; a step that reads its own slot is none. */
export function cyclesOf(
  steps: readonly StepEntry[],
  slots: ReadonlyMap<SlotId, SlotEntry>,
): readonly Cycle[] {
  const left = new Set(steps);
  peel(left, slots);
  const cycles: Cycle[] = [];
  const told = new Set<StepEntry>();
  for (const start of left) {
    if (told.has(start)) continue;
    const cycle = shortestFrom(start, left, slots);
    if (!cycle) continue;
    for (const step of cycle.steps) told.add(step);
    cycles.push(cycle);
  }
  return cycles;
}

/** Removes, again and again, each step that no remaining step leads to. */
function peel(left: Set<StepEntry>, slots: ReadonlyMap<SlotId, SlotEntry>): void {
  const degree = new Map<StepEntry, number>();
  for (const step of left) {
    for (const { to } of forward(step, slots)) degree.set(to, (degree.get(to) ?? 0) + 1);
  }
  const free = [...left].filter((step) => !degree.get(step));
  for (let step = free.pop(); step; step = free.pop()) {
    left.delete(step);
    for (const { to } of forward(step, slots)) {
      if (!left.has(to)) continue;
      const remaining = (degree.get(to) ?? 0) - 1;
      degree.set(to, remaining);
      if (remaining === 0) free.push(to);
    }
  }
}

interface Edge {
  readonly through: SlotId;
  readonly to: StepEntry;
}

function forward(step: StepEntry, slots: ReadonlyMap<SlotId, SlotEntry>): readonly Edge[] {
  const edges: Edge[] = [];
  for (const { slot } of step.writes) {
    const entry = slots.get(slot.id);
    if (!entry?.writers.includes(step)) continue;
    for (const to of entry.readers) if (to !== step) edges.push({ through: slot.id, to });
  }
  return edges;
}

function shortestFrom(
  start: StepEntry,
  within: ReadonlySet<StepEntry>,
  slots: ReadonlyMap<SlotId, SlotEntry>,
): Cycle | undefined {
  const cameFrom = new Map<StepEntry, { from: StepEntry; through: SlotId }>();
  const queue = [start];
  for (const step of queue) {
    for (const { through, to } of forward(step, slots)) {
      if (!within.has(to) || cameFrom.has(to)) continue;
      cameFrom.set(to, { from: step, through });
      if (to === start) return trace(start, cameFrom);
      queue.push(to);
    }
  }
  return undefined;
}

function trace(
  start: StepEntry,
  cameFrom: ReadonlyMap<StepEntry, { from: StepEntry; through: SlotId }>,
): Cycle {
  const steps: StepEntry[] = [];
  const path: string[] = [start.id];
  let at = start;
  do {
    const edge = cameFrom.get(at);
    if (!edge) break;
    steps.push(edge.from);
    path.push(edge.through, edge.from.id);
    at = edge.from;
  } while (at !== start);
  return { steps, path: path.reverse().join(" → ") };
}
