import type { ConfiguredPlugin, Part } from "@planc/core";
import { graphOf } from "@planc/core/host";

/** The plugins with the steps alone that slots of an area come from, directly or through others. */
export function stepsTowards(
  area: string,
  plugins: readonly ConfiguredPlugin[],
): readonly ConfiguredPlugin[] {
  const { edges } = graphOf(plugins.map(({ plugin }) => plugin));
  const slots = new Set(
    edges.map(({ slot }) => slot).filter((slot) => slot.startsWith(`${area}/`)),
  );
  const steps = new Set<string>();
  // A set that grows while it is gone through is gone through to its new end.
  for (const slot of slots) {
    for (const { step } of edges.filter((each) => each.slot === slot && each.kind === "writes")) {
      steps.add(step);
      for (const each of edges) {
        if (each.step === step && each.kind !== "writes") slots.add(each.slot);
      }
    }
  }
  const isWanted = (plugin: string, { kind, name }: Part): boolean =>
    kind === "step" && steps.has(`${plugin}/${name}`);
  return plugins
    .map(({ plugin, options }) => {
      const parts = plugin.parts.filter((part) => isWanted(plugin.area, part));
      // The engine looks once at what is frozen, as a plugin of a kit is.
      return { plugin: Object.freeze({ ...plugin, parts }), options };
    })
    .filter(({ plugin }) => plugin.parts.length > 0);
}
