import type { ConfiguredPlugin } from "@planc/core";
import { stackSelectionPlugin } from "@planc/stack-selection";
import { catalogueOptions, type Pack } from "@planc/template-packs";

/** What says whether additions of a pack to the catalogue are valid. */
export const catalogueSchema = stackSelectionPlugin.options;

/** The plugins, the one that decides with what packs add to its catalogue. */
export function withCatalogue(
  plugins: readonly ConfiguredPlugin[],
  packs: readonly Pack[],
): readonly ConfiguredPlugin[] {
  const added = catalogueOptions(packs);
  if (added === undefined) return plugins;
  return plugins.map((each) =>
    each.plugin.name === stackSelectionPlugin.name
      ? { plugin: each.plugin, options: { ...optionsOf(each), ...added } }
      : each,
  );
}

function optionsOf({ options }: ConfiguredPlugin): object {
  return typeof options === "object" && options !== null ? options : {};
}
