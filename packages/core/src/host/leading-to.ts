import type { SlotId } from "../ref.ts";
import type { Slot } from "../slot.ts";
import type { Graph, SlotEntry } from "./graph.ts";
import type { StepEntry } from "./setup.ts";

/** The graph without the steps that none of these slots rests on. */
export function leadingTo(graph: Graph, wanted: readonly Slot[]): Graph {
  const needed = new Set<StepEntry>();
  // Grows while it is walked: what a writer reads is needed as well.
  const ids = new Set<SlotId>(wanted.map(({ id }) => id));
  for (const id of ids) {
    for (const writer of graph.slots.get(id)?.writers ?? []) {
      needed.add(writer);
      for (const { slot } of writer.reads) ids.add(slot.id);
    }
  }
  const isNeeded = (step: StepEntry) => needed.has(step);
  return {
    ...graph,
    steps: graph.steps.filter(isNeeded),
    slots: new Map(
      [...graph.slots].map(([id, entry]): [SlotId, SlotEntry] => [
        id,
        {
          ...entry,
          writers: entry.writers.filter(isNeeded),
          readers: entry.readers.filter(isNeeded),
        },
      ]),
    ),
  };
}
