import { byRef, optional, tenantScope, type ViewOf } from "@planc/core";
import { data } from "@planc/core/ir";
import { tableViews } from "../access/table-view.ts";
import { searchEngines } from "../catalog/search-engines.ts";
import { artifact } from "../kit.ts";
import { filtersOf } from "../search/filters.ts";
import { judgementFile, judgementsOf } from "../search/judgements.ts";
import { type QueryFacts, queriesOf } from "../search/queries.ts";
import { seedRows } from "../seed/seed-rows.ts";
import { seedReads, wordsOf } from "./seed-sql.ts";

const reads = {
  stores: data.store,
  searchIndexes: data.searchIndex,
  searches: data.search,
  fields: optional(data.field),
  signals: optional(data.searchSignal),
  facets: optional(data.searchFacet),
  rights: optional(data.searchRight),
} as const;

interface Given {
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly searchIndexes: readonly ViewOf<typeof data.searchIndex>[];
  readonly searches: readonly ViewOf<typeof data.search>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly signals: readonly ViewOf<typeof data.searchSignal>[];
  readonly facets: readonly ViewOf<typeof data.searchFacet>[];
  readonly rights: readonly ViewOf<typeof data.searchRight>[];
}

interface Asked {
  readonly search: ViewOf<typeof data.search>;
  readonly facts: QueryFacts;
}

/** Each search of an engine with what its requests are made of. */
function askedIn(given: Given): readonly Asked[] {
  const indexBy = new Map<string, Given["searchIndexes"][number]>(
    given.searchIndexes.map((each) => [each.ref, each]),
  );
  const fieldBy = byRef(given.fields);
  const storeBy = byRef(given.stores);
  return given.searches.flatMap((search): readonly Asked[] => {
    const index = indexBy.get(search.data.index ?? "")?.data;
    const form = searchEngines.find(({ technologies }) =>
      technologies.includes(storeBy.get(search.data.store)?.data.engine ?? ""),
    )?.form;
    if (index === undefined || form === undefined) return [];
    const of = <N extends { readonly data: { readonly search: string } }>(nodes: readonly N[]) =>
      nodes.filter((each) => each.data.search === search.ref);
    return [
      {
        search,
        facts: {
          index,
          form,
          signals: of(given.signals),
          facets: of(given.facets),
          filters: filtersOf(of(given.rights), index, fieldBy),
          codes: index.fields.flatMap(({ field, role, name }) => {
            const own = fieldBy.get(field)?.data;
            return role === "facet" && own?.unique && own.type === "text" ? [name] : [];
          }),
        },
      },
    ];
  });
}

/** The requests of each search: what is found, what is suggested while one types, and where nothing is found. */
export const searchQueryFiles = artifact("search-queries", {
  reads,
  emit: (given) =>
    askedIn(given).map(({ facts }) => ({
      path: `database/search/${facts.index.name}.queries.json`,
      mediaType: "application/json",
      text: inJson(queriesOf(facts)),
    })),
});

/** Questions about rows of the seed by which a search is judged, as the engine takes them. */
export const searchJudgementFiles = artifact("search-judgements", {
  reads: {
    ...reads,
    ...seedReads,
    checks: optional(data.searchCheck),
  },
  emit: ({ tables, columns, keys, indexes, guards, entities, choices, identity, ...given }) =>
    askedIn(given).flatMap(({ search, facts }) => {
      const table = tables.find(({ data: { entity } }) => entity === search.data.entity);
      const store = given.stores.find(({ ref }) => ref === table?.data.store);
      if (table === undefined || store === undefined) return [];
      const scope = tenantScope(identity?.data.tenancy, {
        entities,
        fields: given.fields,
        tables,
        columns,
      });
      const views = tableViews(
        tables.filter((each) => each.data.store === store.ref),
        columns,
        keys,
      );
      const seeded = seedRows({
        views,
        indexes,
        entities,
        guards,
        scope: scope?.store === store.ref ? scope : undefined,
        words: wordsOf(store, choices),
      }).find(({ view }) => view.table.ref === table.ref);
      const id = keys.find(({ data }) => data.table === table.ref && data.kind === "primary");
      const [key] = id?.data.columns ?? [];
      if (seeded === undefined || key === undefined) return [];
      const columnOf = (type: "text" | "long-text") =>
        seeded.columns.find(
          ({ data: { field, logical } }) =>
            logical === type && search.data.words.some((each) => each === field),
        )?.ref;
      const kinds = new Set(
        given.checks.flatMap(({ data }) => (data.search === search.ref ? [data.kind] : [])),
      );
      const made = judgementsOf(
        kinds,
        { title: columnOf("text"), prose: columnOf("long-text"), id: key },
        seeded,
        facts.filters,
      );
      if (!made.some(({ expects }) => expects.length > 0)) return [];
      return [
        {
          path: `database/search/${facts.index.name}.judgements.json`,
          mediaType: "application/json",
          text: inJson(judgementFile(made, facts)),
        },
      ];
    }),
});

function inJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
