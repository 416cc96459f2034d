import { optional } from "@planc/core";
import { data } from "@planc/core/ir";
import { searchEngines } from "../catalog/search-engines.ts";
import { artifact } from "../kit.ts";
import { searchFile } from "../search/forms.ts";

/** Each index of a search engine, in the form that the engine takes. */
export const searchFiles = artifact("search", {
  reads: {
    stores: data.store,
    indexes: data.searchIndex,
    fields: optional(data.field),
    searches: optional(data.search),
    signals: optional(data.searchSignal),
  },
  emit: ({ stores, indexes, fields, searches, signals }) =>
    indexes.flatMap(({ data: index }) => {
      const store = stores.find(({ ref }) => ref === index.store);
      const engine = searchEngines.find(({ technologies }) =>
        technologies.includes(store?.data.engine ?? ""),
      );
      if (engine === undefined) return [];
      const own = searches.find(({ data: { entity } }) => entity === index.entity)?.ref;
      const isCounted = signals.some(
        ({ data: { search, signal } }) => search === own && signal === "popular",
      );
      return [
        {
          path: `database/search/${index.name}.json`,
          mediaType: "application/json",
          text: `${JSON.stringify(searchFile(index, fields, engine.form, isCounted), null, 2)}\n`,
        },
      ];
    }),
});
