import { byRef, optional, type Ref, tenantScope, type ViewOf } from "@planc/core";
import { data } from "@planc/core/ir";
import { tableViews } from "../access/table-view.ts";
import { searchEngines } from "../catalog/search-engines.ts";
import { artifact } from "../kit.ts";
import { endOf, limitsOf } from "../search/filters.ts";
import { fixtureFile } from "../search/fixture.ts";
import {
  filledOf,
  hiddenFile,
  judgedRows,
  judgementFile,
  judgementsOf,
} from "../search/judgements.ts";
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
  readonly index: QueryFacts["index"];
  /** For each group of those who may find the same, those who find least first. */
  readonly limited: readonly { readonly end: string; readonly facts: QueryFacts }[];
}

/** Each search of an engine with what its requests are made of. */
function askedIn(given: Given): readonly Asked[] {
  const indexBy = new Map<string, Given["searchIndexes"][number]>(
    given.searchIndexes.map((each) => [each.ref, each]),
  );
  const fieldBy = byRef(given.fields);
  const storeBy = byRef(given.stores);
  const signalsOf = Map.groupBy(given.signals, ({ data: { search } }) => search);
  const facetsOf = Map.groupBy(given.facets, ({ data: { search } }) => search);
  const rightsOf = Map.groupBy(given.rights, ({ data: { search } }) => search);
  return given.searches.flatMap((search): readonly Asked[] => {
    const index = indexBy.get(search.data.index ?? "")?.data;
    const form = searchEngines.find(({ technologies }) =>
      technologies.includes(storeBy.get(search.data.store)?.data.engine ?? ""),
    )?.form;
    if (index === undefined || form === undefined) return [];
    const codes = index.fields.flatMap(({ field, role, name }) => {
      const own = fieldBy.get(field)?.data;
      return role === "facet" && own?.unique && own.type === "text" ? [name] : [];
    });
    const all = limitsOf(rightsOf.get(search.ref) ?? [], index);
    return [
      {
        search,
        index,
        limited: all.map((each) => ({
          end: endOf(each, all),
          facts: {
            index,
            form,
            signals: signalsOf.get(search.ref) ?? [],
            facets: facetsOf.get(search.ref) ?? [],
            filters: each.filters,
            codes,
          },
        })),
      },
    ];
  });
}

/**
 * The requests of each search: what is found, what is suggested while one types, and where nothing is found. Of those
 * who may find different rows each has requests of their own.
 */
export const searchQueryFiles = artifact("search-queries", {
  reads,
  emit: (given) =>
    askedIn(given).flatMap(({ limited }) =>
      limited.map(({ end, facts }) => ({
        path: `database/search/${facts.index.name}.queries${end}.json`,
        mediaType: "application/json",
        text: inJson(queriesOf(facts)),
      })),
    ),
});

/** Questions about rows of the seed by which a search is judged, as the engine takes them. */
export const searchJudgementFiles = artifact("search-judgements", {
  reads: {
    ...reads,
    ...seedReads,
    checks: optional(data.searchCheck),
  },
  emit: ({ tables, columns, keys, indexes, guards, entities, choices, identity, ...given }) => {
    const asked = askedIn(given).filter(({ limited }) => limited.length > 0);
    if (asked.length === 0) return [];
    const scope = tenantScope(identity?.data.tenancy, {
      entities,
      fields: given.fields,
      tables,
      columns,
    });
    const storeBy = byRef(given.stores);
    const tableOf = new Map(tables.map((each) => [each.data.entity, each]));
    const keyOf = new Map<string, Ref | undefined>(
      keys.flatMap(({ data: each }) =>
        each.kind === "primary" ? [[each.table, each.columns[0]] as const] : [],
      ),
    );
    const checksOf = Map.groupBy(given.checks, ({ data: { search } }) => search);
    // The rows of a store are made once, whatever is searched in it.
    const seeds = new Map<string, ReadonlyMap<string, ReturnType<typeof seedRows>[number]>>();
    const seedOf = (store: ViewOf<typeof data.store>) => {
      const known = seeds.get(store.ref);
      if (known) return known;
      const views = tableViews(
        tables.filter((each) => each.data.store === store.ref),
        columns,
        keys,
      );
      const made = new Map(
        seedRows({
          views,
          indexes,
          entities,
          guards,
          scope: scope?.store === store.ref ? scope : undefined,
          words: wordsOf(store, choices),
        }).map((each) => [each.view.table.ref, each] as const),
      );
      seeds.set(store.ref, made);
      return made;
    };
    return asked.flatMap(({ search, limited: [least] }) => {
      const table = tableOf.get(search.data.entity);
      const store = storeBy.get(table?.data.store ?? "");
      if (table === undefined || store === undefined || least === undefined) return [];
      const seeded = seedOf(store).get(table.ref);
      const key = keyOf.get(table.ref);
      const filters = seeded && filledOf(least.facts.filters, seeded);
      if (seeded === undefined || key === undefined || filters === undefined) return [];
      const facts = { ...least.facts, filters };
      const columnOf = (type: "text" | "long-text") =>
        seeded.columns.find(
          ({ data: { field, logical } }) =>
            logical === type && search.data.words.some((each) => each === field),
        )?.ref;
      const kinds = new Set((checksOf.get(search.ref) ?? []).map(({ data: { kind } }) => kind));
      const [title, prose] = [columnOf("text"), columnOf("long-text")];
      const rows = judgedRows({ title, prose, id: key }, seeded, filters);
      const made = judgementsOf(kinds, rows);
      const nameIn = (column: Ref | undefined) => {
        const field = seeded.columns.find(({ ref }) => ref === column)?.data.field;
        return facts.index.fields.find((each) => each.field === field)?.name;
      };
      const names = { title: nameIn(title), prose: nameIn(prose) };
      const file = (name: string, value: unknown) => ({
        path: `database/search/${facts.index.name}.${name}.json`,
        mediaType: "application/json",
        text: inJson(value),
      });
      const hidden = hiddenFile(made, facts);
      const isLines = facts.form === "elasticsearch";
      return [
        ...(made.some(({ expects }) => expects.length > 0)
          ? [file("judgements", judgementFile(made, facts))]
          : []),
        ...(hidden ? [file("hidden", hidden)] : []),
        ...(made.length > 0
          ? [
              {
                path: `database/search/${facts.index.name}.fixture.${isLines ? "ndjson" : "json"}`,
                mediaType: isLines ? "application/x-ndjson" : "application/json",
                text: fixtureFile(rows, names, facts),
              },
            ]
          : []),
      ];
    });
  },
});

function inJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
