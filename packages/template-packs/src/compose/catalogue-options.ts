import type { PackCatalogue } from "../format/catalogue.ts";
import type { Pack } from "../format/pack-schema.ts";

/** Options of the plugin that decides, as packs fill them. */
export interface CatalogueOptions extends Required<PackCatalogue> {
  /** By option and key, which pack it comes from: records tell whose entry it is. */
  readonly origins: {
    readonly entries: Readonly<Record<string, string>>;
    readonly slots: Readonly<Record<string, string>>;
  };
}

/** What packs add to the catalogue, together; of a key that comes twice the first one. */
export function catalogueOptions(packs: readonly Pack[]): CatalogueOptions | undefined {
  const adding = packs.filter(({ catalogue }) => catalogue !== undefined).toReversed();
  if (adding.length === 0) return undefined;
  const joined = (kind: "entries" | "slots") =>
    Object.assign({}, ...adding.map(({ catalogue }) => catalogue?.[kind] ?? {}));
  const origins = (kind: "entries" | "slots") =>
    Object.fromEntries(
      adding.flatMap(({ name, catalogue }) =>
        Object.keys(catalogue?.[kind] ?? {}).map((key) => [key, `the pack ${name}`]),
      ),
    );
  return {
    entries: joined("entries"),
    slots: joined("slots"),
    origins: { entries: origins("entries"), slots: origins("slots") },
  };
}
