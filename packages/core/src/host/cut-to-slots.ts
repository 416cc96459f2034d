import type { ConfiguredPlugin, Part } from "../part.ts";
import type { Slot } from "../slot.ts";

/**
 * The plugins, cut to the parts that some slots need: the steps that write them, the steps that write what
 * those read, and the rules that read nothing else. Sections, artifacts and probes go.
 */
export function cutToSlots(
  plugins: readonly ConfiguredPlugin[],
  slots: readonly Slot[],
): readonly ConfiguredPlugin[] {
  const steps = plugins.flatMap(({ plugin }) =>
    plugin.parts.filter((part) => part.kind === "step"),
  );
  const needed = new Set<string>(slots.map(({ id }) => id));
  const kept = new Set<Part>();
  for (let before = -1; before < kept.size; ) {
    before = kept.size;
    for (const step of steps) {
      if (!Object.values(step.writes).some(({ id }) => needed.has(id))) continue;
      kept.add(step);
      for (const id of readsOf(step)) needed.add(id);
    }
  }
  const stays = (part: Part) =>
    kept.has(part) || (part.kind === "rule" && readsOf(part).every((id) => needed.has(id)));
  return plugins.flatMap(({ plugin, options }) => {
    const parts = plugin.parts.filter(stays);
    return parts.length > 0 ? [{ plugin: { ...plugin, parts }, options }] : [];
  });
}

function readsOf({ reads }: Part): readonly string[] {
  return Object.values(reads).map((read) => ("optional" in read ? read.optional.id : read.id));
}
