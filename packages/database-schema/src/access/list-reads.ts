import { capital, type DataOf, isEpoch, type ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { pluralOf, snake, withArticle } from "../naming/identifier.ts";
import { stateFieldOf } from "../tables/order-columns.ts";
import type { PatternFacts } from "./patterns-of.ts";
import { type Because, idOfPattern, type ReadDraft, readDraft, readsOf } from "./read-draft.ts";

type Field = ViewOf<typeof data.field>;
type Column = ViewOf<typeof data.column>;
type ColumnRef = Column["ref"];
type Operation = ViewOf<typeof api.operation>;
type Parameter = DataOf<typeof api.operation>["parameters"][number];

/** Pages of a list: as they come, by each filter and by those that narrow it together, in each order, by words. */
export function listReads(
  facts: PatternFacts,
  entity: NonNullable<PatternFacts["entity"]>,
  about: {
    /** What the path says whose the list is. */
    readonly parent: Field | undefined;
    readonly tenant: Field | undefined;
    readonly parameters: readonly Parameter[];
    /** All parameters are fields of this list. */
    readonly filters: readonly Field[];
    readonly because: Because;
  },
): readonly ReadDraft[] {
  const { view, fields } = facts;
  const { parent, tenant, parameters, because } = about;
  const draft = readsOf(view, facts.time);
  const things = capital(pluralOf(entity.data.name, facts.plural).toLowerCase());
  const columnOf = (field: Field | undefined) =>
    view.columns.find(({ data: { field: of } }) => field !== undefined && of === field.ref);
  const filters = about.filters.filter(
    (each) => each !== parent && each !== tenant && isEqual(columnOf(each)),
  );
  const isTo = (each: Field) =>
    each.data.references !== undefined || each.data.outside !== undefined;
  const scopeFor = (filter: Field | undefined) =>
    parent ?? (filter && isTo(filter) ? undefined : tenant);
  const columnsOf = (...of: readonly (Field | undefined)[]) =>
    of.flatMap((each) => columnOf(each) ?? []);
  const named = (field: Field) => spokenOf(field);
  const whose = (scope: Field | undefined) => (scope ? ` of ${withArticle(named(scope))}` : "");
  const page = (filter: Field | undefined) => {
    const scope = scopeFor(filter);
    const given = filter ? ` with a given ${named(filter)}` : "";
    return draft.page(
      `${things}${whose(scope)}${given}, newest first`,
      columnsOf(scope, filter),
      because,
    );
  };
  const isPart = (field: Field) =>
    parameters.some((each) => each.field === field.ref && each.part === true);
  const equals = filters.filter((each) => !isPart(each));
  const state = stateFieldOf(entity, fields);
  // The state of what somebody or something has: an index leads to those few rows.
  const together =
    state && equals.includes(state)
      ? equals
          .filter((each) => isTo(each))
          .map((each) => {
            const columns = columnsOf(parent, each, state);
            const at = columnOf(state);
            return draft.page(
              `${things}${whose(parent)} with a given ${named(each)} and ${named(state)}, newest first`,
              columns,
              because,
              at ? { rowwise: [at.ref] } : {},
            );
          })
      : [];
  const scoped = columnsOf(scopeFor(undefined));
  const scopeRefs = scoped.map(({ ref }) => ref);
  const scopeNames = scoped.map(({ data }) => data.name);
  const scope = whose(scopeFor(undefined));
  // Where policies hide rows, no operator that could tell of a hidden one is looked up in an index: only those that
  // PostgreSQL calls leakproof are, and to find words or parts of them is not.
  const isHidden = facts.isGuarded && scopeRefs.length > 0;
  const besides = (text: readonly ColumnRef[]) => {
    const compared = isHidden ? text : scopeRefs;
    return compared.length > 0 ? { rowwise: [...compared] } : {};
  };
  const parts = filters.filter(isPart).flatMap((each) => {
    const column = columnOf(each);
    if (column === undefined) return [];
    return readDraft(idOfPattern(view, scopeNames, `part of ${column.data.name}`), because, {
      name: `${things}${scope} with a part of the ${named(each)}, newest first`,
      equals: scopeRefs,
      parts: [column.ref],
      order: draft.order,
      ...besides([column.ref]),
    });
  });
  const id = view.column("id");
  const sorts = sortedBy(parameters, fields).flatMap((field) => {
    const column = columnOf(field);
    if (column === undefined || column.data.name === "created_at") return [];
    const direction = "asc" as const;
    return readDraft(idOfPattern(view, scopeNames, `sorted by ${column.data.name}`), because, {
      name: `${things}${scope} by ${named(field)}`,
      equals: scopeRefs,
      order: [column, ...(id ? [id] : [])].map(({ ref }) => ({ column: ref, direction })),
    });
  });
  const ranges = boundedBy(parameters, fields).flatMap((field) => {
    const column = columnOf(field);
    if (column === undefined) return [];
    return readDraft(idOfPattern(view, scopeNames, `range of ${column.data.name}`), because, {
      name: `${things}${scope} of which the ${named(field)} lies between two, newest first`,
      equals: scopeRefs,
      ranges: [column.ref],
      order: draft.order,
    });
  });
  const searched = view.columns.filter((column) => isSearched(column));
  const words =
    searched.length > 0 && parameters.some(({ name }) => name === "q")
      ? [
          readDraft(idOfPattern(view, [], "search"), because, {
            name: `${things}${scope} with given words in ${searched
              .map(({ data }) => data.name.replaceAll("_", " "))
              .join(" or ")}`,
            equals: scopeRefs,
            searches: searched.map(({ ref }) => ref),
            order: draft.order,
            ...besides(searched.map(({ ref }) => ref)),
          }),
        ]
      : [];
  // What came after a thing that the caller has: the same index, read the other way round.
  const isFollowed = parameters.some(
    ({ name, in: place }) => name === "after" && place === "query",
  );
  const after = isFollowed
    ? [
        readDraft(idOfPattern(view, scopeNames, "oldest first"), because, {
          name: `${things}${scope}, oldest first`,
          equals: scopeRefs,
          order: draft.order.map(({ column }) => ({ column, direction: "asc" as const })),
        }),
      ]
    : [];
  const updated = view.column("updated_at");
  const changed =
    updated && id && parameters.some(({ name }) => plain(name) === "changedafter")
      ? [
          readDraft(idOfPattern(view, scopeNames, "by last change"), because, {
            name: `${things}${scope} by their last change, oldest first`,
            equals: scopeRefs,
            order: [updated, id].map(({ ref }) => ({ column: ref, direction: "asc" as const })),
          }),
        ]
      : [];
  const epoch = view.columns.find(({ data: { name } }) => isEpoch(name));
  const later =
    epoch && parameters.some(({ name }) => plain(name) === "afterepoch")
      ? [
          readDraft(idOfPattern(view, scopeNames, "by epoch"), because, {
            name: `${things}${scope} after an epoch, the lowest first`,
            equals: scopeRefs,
            ranges: [epoch.ref],
            order: [{ column: epoch.ref, direction: "asc" as const }],
          }),
        ]
      : [];
  return [
    page(undefined),
    ...after,
    ...changed,
    ...later,
    ...equals.map(page),
    ...together,
    ...parts,
    ...sorts,
    ...ranges,
    ...words,
  ];
}

/** What the parameters of a list filter by. */
export function filtersOf({ data: { parameters } }: Operation, fields: readonly Field[]) {
  const ranged = new Set(boundedBy(parameters, fields));
  return parameters.flatMap(({ field: ref }) => {
    const field = fields.find((each) => each.ref === ref);
    return field === undefined || ranged.has(field) ? [] : [field];
  });
}

/** What people look for by words: names and prose, not codes. */
export function isSearched({ data: { logical, name, field } }: Column): boolean {
  if (field === undefined) return false;
  if (logical === "long-text") return true;
  return logical === "text" && ["name", "title", "subject"].some((word) => endsIn(name, word));
}

export function spokenOf({ data }: Field): string {
  return data.outside ? data.name.replace(/ id$/i, "") : data.name;
}

/** The fields that the values of a `sort` name: `dueDateAsc`, `-due_date`. */
function sortedBy(parameters: readonly Parameter[], fields: readonly Field[]): readonly Field[] {
  const values = parameters.flatMap(({ name, values: of }) => (name === "sort" ? (of ?? []) : []));
  const named = new Set(
    values.map((each) => plain(each.replace(/^[-+]|[-_:]?(?:asc|desc)$/gi, ""))),
  );
  return fields.filter(({ data: { name } }) => named.has(plain(name)));
}

/** The fields that two parameters bound: `dueDateFrom` and `dueDateTo`, `minPrice` and `maxPrice`. */
function boundedBy(parameters: readonly Parameter[], fields: readonly Field[]): readonly Field[] {
  const named = new Set(
    parameters.filter(({ in: of }) => of === "query").map(({ name }) => plain(name)),
  );
  return fields.filter(({ data: { name } }) => {
    const it = plain(name);
    return [
      [`${it}from`, `${it}to`],
      [`min${it}`, `max${it}`],
    ].some((ends) => ends.every((end) => named.has(end)));
  });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A list or a document equals nothing that is given. */
function isEqual(column: Column | undefined): column is Column {
  return column !== undefined && column.data.logical !== "list" && column.data.logical !== "json";
}

function endsIn(name: string, word: string): boolean {
  return snake(name) === word || name.endsWith(`_${word}`);
}
