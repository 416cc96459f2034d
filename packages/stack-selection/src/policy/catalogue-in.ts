import type { ConfiguredPlugin } from "@planc/core";
import { type Catalogue, plainCatalogue } from "../catalog/catalogue.ts";
import stackSelection from "../plugin.ts";
import { catalogueOf } from "./catalogue-of.ts";
import { stackOptions } from "./stack-options.ts";

/** The catalogue that configured plugins decide with: an organisation's own entries and needs are in it. */
export function catalogueIn(plugins: readonly ConfiguredPlugin[]): Catalogue {
  const own = plugins.find(({ plugin }) => plugin.name === stackSelection.name);
  const read = stackOptions.safeParse(own?.options ?? {});
  return read.success ? catalogueOf(read.data) : plainCatalogue;
}
