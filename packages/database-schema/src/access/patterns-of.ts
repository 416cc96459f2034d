import { type DataOf, type DraftOf, join, node, type Ref, slug, type ViewOf } from "@planc/core";
import { type api, type brief, data, type security } from "@planc/core/ir";
import { machineryOf } from "../catalog/machinery.ts";
import { accountId } from "../fields/account.ts";
import { derived } from "../kit.ts";
import { capital, clip, pluralOf, snake, withArticle } from "../naming/identifier.ts";
import { stateFieldOf } from "../tables/order-columns.ts";
import type { TableView } from "./table-view.ts";

type Column = ViewOf<typeof data.column>;
type Field = ViewOf<typeof data.field>;
type Pattern = DataOf<typeof data.accessPattern>;
type PatternDraft = DraftOf<typeof data.accessPattern>;

export interface PatternFacts {
  readonly view: TableView;
  readonly entity: ViewOf<typeof data.entity> | undefined;
  readonly fields: readonly Field[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly plural: string | undefined;
  /** What the chunks of a store for time series are made by: a page that goes by it looks into a few. */
  readonly time?: Ref<typeof data.column.id> | undefined;
}

/** The reads of one table, each once. */
export function patternsOf(facts: PatternFacts): readonly PatternDraft[] {
  const { entity, view } = facts;
  const made = entity === undefined ? machineryPatterns(view) : entityPatterns(facts, entity);
  return [...new Map(made.map((each) => [each.id, each])).values()];
}

function machineryPatterns(view: TableView): readonly PatternDraft[] {
  const read = machineryOf(view.table.id)?.read;
  if (read === undefined) return [];
  const refs = (names: readonly string[]) => names.flatMap((name) => view.column(name)?.ref ?? []);
  const pattern: Pattern = {
    name: read.name,
    table: view.table.ref,
    equals: refs(read.equals),
    ranges: [],
    order: refs(read.order).map((column) => ({ column, direction: "asc" as const })),
    searches: [],
    takes: read.takes,
  };
  const why = derived("pattern-of-machinery", [view.table.ref]);
  return [node(data.accessPattern, idOfPattern(view, read.equals), pattern, why)];
}

function entityPatterns(
  facts: PatternFacts,
  entity: NonNullable<PatternFacts["entity"]>,
): readonly PatternDraft[] {
  const { view, fields, operations, actions, identity } = facts;
  const things = pluralOf(entity.data.name, facts.plural).toLowerCase();
  const draft = readsOf(view, facts.time);
  const columnOf = (field: Field | undefined) =>
    view.columns.find(({ data: { field: of } }) => field !== undefined && of === field.ref);
  const referenceTo = (target: Ref | undefined) =>
    fields.find(
      ({ data: { references } }) => target !== undefined && references?.entity === target,
    );
  const tenant = tenantField(fields, identity, entity);
  const named = (columns: readonly Column[]) =>
    columns.map((column) => {
      const field = fields.find(({ ref }) => ref === column.data.field)?.data;
      return (field?.outside ? field.name.replace(/ id$/i, "") : field?.name) ?? "";
    });

  const page = (parent: Field | undefined, filter: Field | undefined, because: Because) => {
    const scope = parent ?? (filter?.data.references ? undefined : tenant);
    const equals = [columnOf(scope), columnOf(filter)].flatMap((each) => each ?? []);
    const [of = "", given = ""] = scope ? named(equals) : ["", ...named(equals)];
    const name = [
      `${capital(things)}${of === "" ? "" : ` of ${withArticle(of)}`}`,
      given === "" ? "" : ` with a given ${given}`,
      ", newest first",
    ].join("");
    return draft.page(name, equals, because);
  };

  const patterns: PatternDraft[] = [];
  const [reader] = operations.filter(({ data: { effect } }) => effect === "read");
  const itemwise = reader ?? operations.find(({ data }) => data.path.endsWith("}"));
  const looked = actions.find(({ data: { effect } }) => effect !== "list" && effect !== "create");
  const byId = itemwise ? byOperation(itemwise) : looked && byAction([looked.ref]);
  const id = view.column("id");
  if (byId && id) {
    const name = `One ${entity.data.name.toLowerCase()} by id`;
    patterns.push(draft.one(name, [id], byId));
  }
  const lists = operations.filter(({ data: { effect } }) => effect === "list");
  for (const operation of lists.filter(
    ({ data }) => data.whole === undefined || lists[1] === undefined,
  )) {
    const resource = facts.resources.find(({ ref }) => ref === operation.data.resource);
    const over = facts.resources.find(({ ref }) => ref === resource?.data.parent);
    const parent = referenceTo(over?.data.entity);
    patterns.push(page(parent, undefined, byOperation(operation)));
    for (const { field: ref } of operation.data.parameters) {
      const filter = fields.find((each) => each.ref === ref);
      if (filter === undefined || filter === parent || filter === tenant) continue;
      if (columnOf(filter)) patterns.push(page(parent, filter, byOperation(operation)));
    }
  }
  const listing = actions.filter(({ data: { effect } }) => effect === "list");
  if (operations.length === 0 && listing.length > 0) {
    const because = byAction(listing.map(({ ref }) => ref));
    const state = stateFieldOf(entity, fields);
    const parents = fields.filter((each) => each.data.references && each !== tenant);
    const [first] = parents.filter(({ data }) => data.references?.onDelete === "cascade");
    patterns.push(page(first, undefined, because));
    for (const each of [...parents, ...(state ? [state] : [])]) {
      if (each !== first) patterns.push(page(first, each, because));
    }
  }
  const searching = actions.filter(({ data: { effect } }) => effect === "search");
  const searched = view.columns.filter((column) => isSearched(column));
  const finder = operations.find(({ data }) => data.parameters.some((each) => each.name === "q"));
  if ((searching.length > 0 || finder) && searched.length > 0) {
    const name = `${capital(things)} with given words in ${named(searched).join(" or ")}`;
    const because = finder ? byOperation(finder) : byAction(searching.map(({ ref }) => ref));
    patterns.push(draft.search(name, searched, because));
  }
  const login = view.column(identity?.data.owner === "system" ? "email" : "identity_subject");
  if (identity && entity.id === accountId && login) {
    const name = `The ${entity.data.name.toLowerCase()} who signs in, by ${named([login]).join()}`;
    const why = derived("pattern-of-account", [identity.ref, entity.ref]);
    patterns.push(draft.one(name, [login], { why }));
  }
  return patterns;
}

interface Because {
  readonly why: PatternDraft["why"];
  readonly operation?: Ref<typeof api.operation.id>;
}

function byOperation(operation: ViewOf<typeof api.operation>): Because {
  return {
    why: derived("pattern-per-operation", [operation.ref]),
    operation: operation.ref,
  };
}

function byAction(actions: readonly Ref[]): Because {
  return { why: derived("pattern-per-action", actions) };
}

/** Drafts of the ways to read one table. */
function readsOf(view: TableView, time?: PatternFacts["time"]) {
  const dated = view.columns.find(({ ref }) => ref === time)?.data.name ?? "created_at";
  const order = [dated, "id"].flatMap((name) => {
    const column = view.column(name)?.ref;
    return column ? [{ column, direction: "desc" as const }] : [];
  });
  const draft = (
    id: string,
    { why, operation }: Because,
    rest: Partial<Pattern> & { name: string },
  ) =>
    node(
      data.accessPattern,
      id,
      {
        table: view.table.ref,
        ...(operation ? { operation } : {}),
        equals: [],
        ranges: [],
        order: [],
        searches: [],
        takes: "page",
        ...rest,
        name: clip(rest.name),
      },
      why,
    );
  const refs = (columns: readonly Column[]) => columns.map(({ ref }) => ref);
  const names = (columns: readonly Column[]) => columns.map((column) => column.data.name);
  return {
    one: (name: string, equals: readonly Column[], because: Because) =>
      draft(idOfPattern(view, names(equals)), because, {
        name,
        equals: refs(equals),
        takes: "one",
      }),
    page: (name: string, equals: readonly Column[], because: Because) =>
      draft(idOfPattern(view, names(equals)), because, { name, equals: refs(equals), order }),
    search: (name: string, searches: readonly Column[], because: Because) =>
      draft(join(view.table.id, "search"), because, { name, searches: refs(searches) }),
  };
}

function idOfPattern(view: TableView, equals: readonly string[]): string {
  return join(view.table.id, equals.length === 0 ? "all" : slug(`by ${equals.join(" ")}`));
}

/** The reference to the tenant whose data the row is. */
function tenantField(
  fields: readonly Field[],
  identity: PatternFacts["identity"],
  entity: NonNullable<PatternFacts["entity"]>,
): Field | undefined {
  const tenancy = identity?.data.tenancy;
  if (tenancy === undefined || entity.data.concept === tenancy) return undefined;
  const id = tenancy.slice(tenancy.indexOf("#") + 1);
  return fields.find(
    ({ data: { outside, references } }) =>
      outside === tenancy || references?.entity === `data/entity#${id}`,
  );
}

/** What people look for by words: names and prose, not codes. */
function isSearched({ data: { logical, name, field } }: Column): boolean {
  if (field === undefined) return false;
  if (logical === "long-text") return true;
  return logical === "text" && ["name", "title", "subject"].some((word) => endsIn(name, word));
}

function endsIn(name: string, word: string): boolean {
  return snake(name) === word || name.endsWith(`_${word}`);
}
