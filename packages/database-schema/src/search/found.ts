import type { Ref, ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { findsWords } from "../layout/store-of.ts";
import { snake } from "../naming/identifier.ts";

type Field = ViewOf<typeof data.field>;
type Operation = ViewOf<typeof api.operation>;

/** What is looked for by words of one thing, before it is said why it is found there. */
export interface Found {
  readonly entity: ViewOf<typeof data.entity>;
  readonly table: ViewOf<typeof data.table> | undefined;
  readonly store: ViewOf<typeof data.store>;
  readonly by: "engine" | "index" | "rows";
  readonly index: Ref | undefined;
  readonly engineIndex: ViewOf<typeof data.searchIndex> | undefined;
  readonly operations: readonly Operation[];
  readonly words: readonly Field[];
  readonly filters: readonly Field[];
  readonly orders: readonly Field[];
  /** Fields that are always given as well: the project of its tasks. */
  readonly within: readonly Field[];
  readonly fields: readonly Field[];
  readonly serves: readonly Ref[];
  /** How the database takes the words apart, where the text names their language. */
  readonly configuration: string | undefined;
}

interface Facts {
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly Field[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly columns: readonly ViewOf<typeof data.column>[];
  readonly patterns: readonly ViewOf<typeof data.accessPattern>[];
  readonly lookups: readonly ViewOf<typeof data.lookup>[];
  readonly indexes: readonly ViewOf<typeof data.index>[];
  readonly searchIndexes: readonly ViewOf<typeof data.searchIndex>[];
  readonly operations: readonly Operation[];
}

/** Each thing that is looked for by words, in the order of things. */
export function foundOf(facts: Facts): readonly Found[] {
  const fieldsOf = Map.groupBy(facts.fields, ({ data: { entity } }) => entity);
  const fieldBy = new Map<string, Field>(facts.fields.map((each) => [each.ref, each]));
  const storeBy = new Map<string, Found["store"]>(facts.stores.map((each) => [each.ref, each]));
  const operationBy = new Map<string, Operation>(facts.operations.map((each) => [each.ref, each]));
  const tableOf = new Map(facts.tables.map((each) => [each.data.entity, each]));
  const fieldOfColumn = new Map<string, Field | undefined>(
    facts.columns.map(({ ref, data: { field } }) => [ref, fieldBy.get(field ?? "")]),
  );
  const searching = facts.patterns.filter(
    ({ data: { searches, use } }) => searches.length > 0 && use === undefined,
  );
  const patternsOf = Map.groupBy(searching, ({ data: { table } }) => table);
  const lookupsOf = Map.groupBy(
    facts.lookups.filter(({ data: { searches } }) => searches.length > 0),
    ({ data: { entity } }) => entity,
  );
  const indexFor = new Map<string, ViewOf<typeof data.index>>(
    facts.indexes
      .filter(({ data: { over } }) => over !== undefined)
      .flatMap((each) => each.data.serves.map((served) => [served, each] as const)),
  );
  const engineOf = new Map(facts.searchIndexes.map((each) => [each.data.entity, each]));
  return facts.entities.flatMap((entity): readonly Found[] => {
    const table = tableOf.get(entity.ref);
    const patterns = table ? (patternsOf.get(table.ref) ?? []) : [];
    const lookups = lookupsOf.get(entity.ref) ?? [];
    if (patterns.length + lookups.length === 0) return [];
    const inColumns = (refs: readonly Ref[]) => refs.flatMap((ref) => fieldOfColumn.get(ref) ?? []);
    const inFields = (refs: readonly Ref[]) => refs.flatMap((ref) => fieldBy.get(ref) ?? []);
    const words = distinct([
      ...patterns.flatMap(({ data: { searches } }) => inColumns(searches)),
      ...lookups.flatMap(({ data: { searches } }) => inFields(searches)),
    ]);
    const engineIndex = engineOf.get(entity.ref);
    const home = engineIndex?.data.store ?? table?.data.store ?? lookups[0]?.data.store;
    const store = storeBy.get(home ?? "");
    if (store === undefined || words.length === 0) return [];
    const operations = distinct(
      [...patterns, ...lookups].flatMap(({ data }) => [
        ...(data.operation ? [data.operation] : []),
        ...("operations" in data ? (data.operations ?? []) : []),
      ]),
    ).flatMap((ref) => operationBy.get(ref) ?? []);
    const fields = fieldsOf.get(entity.ref) ?? [];
    const index = patterns.flatMap(({ ref }) => indexFor.get(ref) ?? [])[0];
    return [
      {
        entity,
        table,
        store,
        by: findsWords(store) ? "engine" : index || lookups.length > 0 ? "index" : "rows",
        index: engineIndex?.ref ?? index?.ref,
        engineIndex,
        operations,
        words,
        filters: distinct([
          ...filtersOf(operations, fieldBy),
          ...groupsOf(operations, engineIndex, fieldBy),
        ]),
        orders: ordersOf(operations, fields),
        within: distinct([
          ...patterns.flatMap(({ data: { equals } }) => inColumns(equals)),
          ...lookups.flatMap(({ data: { equals } }) => inFields(equals)),
        ]),
        fields,
        serves: [...patterns, ...lookups].map(({ ref }) => ref),
        configuration: patterns[0]?.data.configuration,
      },
    ];
  });
}

/** What a list may be narrowed by, as its parameters say. */
function filtersOf(
  operations: readonly Operation[],
  fieldBy: ReadonlyMap<string, Field>,
): readonly Field[] {
  return distinct(
    operations.flatMap(({ data: { parameters } }) =>
      parameters.flatMap(({ in: place, field }) =>
        place === "query" ? (fieldBy.get(field ?? "") ?? []) : [],
      ),
    ),
  );
}

/** Groups that the engine narrows by, of which a thing has several: no column of its table is named by them. */
function groupsOf(
  operations: readonly Operation[],
  index: ViewOf<typeof data.searchIndex> | undefined,
  fieldBy: ReadonlyMap<string, Field>,
): readonly Field[] {
  const asked = new Set(
    operations.flatMap(({ data: { parameters } }) =>
      parameters.flatMap(({ in: place, field, name }) =>
        place === "query" && field === undefined ? [bare(name)] : [],
      ),
    ),
  );
  return (index?.data.fields ?? []).flatMap(({ field, through }) => {
    const own = through === undefined ? undefined : fieldBy.get(field);
    return own?.data.references && asked.has(bare(`${snake(own.data.name)}_id`)) ? [own] : [];
  });
}

/** The fields that the values of `sort` name. */
function ordersOf(operations: readonly Operation[], fields: readonly Field[]): readonly Field[] {
  const values = new Set(
    operations.flatMap(({ data: { parameters } }) =>
      parameters.flatMap((each) =>
        each.name === "sort" ? (each.values ?? []).map((value) => bare(value)) : [],
      ),
    ),
  );
  if (values.size === 0) return [];
  return fields.filter(({ data: { name } }) => values.has(bare(`${snake(name)}_asc`)));
}

const bare = (name: string) => name.replaceAll("_", "").toLowerCase();

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
