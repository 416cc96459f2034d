import { byRef, join, node, optional, type Ref, type ViewOf } from "@planc/core";
import { data } from "@planc/core/ir";
import { isThere, type TableView, tableViews } from "../access/table-view.ts";
import { numberRulesOf } from "../guards/beside-others.ts";
import { isUpward } from "../guards/hierarchy.ts";
import { momentsOf } from "../guards/moment-of-state.ts";
import { movesOf } from "../guards/moves-of.ts";
import { oneOf } from "../guards/one-of.ts";
import { derived, step } from "../kit.ts";
import { fit } from "../naming/identifier.ts";
import { stateFieldOf } from "../tables/order-columns.ts";

/** What new tables refuse beyond keys and checks; tables of the repository are left as they are. */
export const guards = step("guards", {
  reads: {
    tables: data.table,
    columns: data.column,
    keys: data.key,
    entities: data.entity,
    fields: data.field,
    partitions: optional(data.partition),
    retentions: optional(data.retention),
  },
  writes: { guards: data.guard },
  run: ({ tables, columns, keys, entities, fields, partitions, retentions }) => {
    const entityByRef = byRef(entities);
    const fieldsOf = Map.groupBy(fields, ({ data: { entity } }) => entity);
    const split = new Set<Ref>(partitions.map(({ data: { table } }) => table));
    const views = tableViews(tables, columns, keys);
    return {
      guards: views.flatMap((view) => {
        if (isThere(view)) return [];
        const kept = addedOnly(view, retentions);
        const entity = view.table.data.entity && entityByRef.get(view.table.data.entity);
        if (!entity) return kept;
        const of = fieldsOf.get(entity.ref) ?? [];
        return [
          ...kept,
          ...lifeCycle(view, entity, of),
          ...moments(view, entity, of),
          ...besideOthers(view, of),
          ...(split.has(view.table.ref) ? [] : hierarchies(view, of)),
          ...arcs(view, of),
          ...(split.has(view.table.ref) ? keptApart(view, views) : []),
        ];
      }),
    };
  },
});

type Field = ViewOf<typeof data.field>;

function lifeCycle(view: TableView, entity: ViewOf<typeof data.entity>, of: readonly Field[]) {
  const field = stateFieldOf(entity, of);
  const column = view.columns.find((each) => field && each.data.field === field.ref);
  const moves = column && movesOf(entity, column.data.values ?? []);
  if (!column || !moves) return [];
  const { table, name } = guardName(view, column.data.name, "moves");
  const because = `The states of ${entity.data.name.toLowerCase()} follow one another as the plan says; a program that skips one is refused.`;
  return [
    node(
      data.guard,
      join(view.table.id, name),
      { table, name, rule: { kind: "moves", column: column.ref, moves }, because },
      derived("moves-of-life-cycle", [
        entity.ref,
        column.ref,
        ...(entity.data.concept ? [entity.data.concept] : []),
      ]),
    ),
  ];
}

/** `completed_at` of what is done, and of nothing else. */
function moments(view: TableView, entity: ViewOf<typeof data.entity>, of: readonly Field[]) {
  const field = stateFieldOf(entity, of);
  const state = view.columns.find((each) => field && each.data.field === field.ref);
  const moves = state && !state.data.nullable && movesOf(entity, state.data.values ?? []);
  if (!state || !moves) return [];
  return momentsOf(state, moves, view.columns).map(({ column, during, before }) => {
    const { table, name } = guardName(view, column.data.name, "state");
    const because = `${column.data.name} is there while ${state.data.name} is ${during.join(" or ")}; whoever counts by the one counts as by the other.`;
    return node(
      data.guard,
      join(view.table.id, name),
      {
        table,
        name,
        rule: { kind: "moment-of-state", column: column.ref, state: state.ref, during, before },
        because,
      },
      derived("moment-of-state", [entity.ref, column.ref, state.ref]),
    );
  });
}

/** What is refunded of what was paid, a total of its parts. */
function besideOthers(view: TableView, of: readonly Field[]) {
  const nameOf = (ref: Ref) => view.columns.find((each) => each.ref === ref)?.data.name ?? ref;
  return numberRulesOf(view.columns, of).map(({ rule, field }) => {
    const { table, name } = guardName(
      view,
      nameOf(rule.column),
      rule.kind === "sum" ? "sum" : "most",
    );
    const others = rule.kind === "sum" ? [...rule.of, ...rule.less] : [rule.most];
    const because =
      rule.kind === "sum"
        ? `${nameOf(rule.column)} is kept beside ${others.map(nameOf).join(", ")}: two programs that add up differently would leave rows that no one can tell right from wrong.`
        : `${nameOf(rule.column)} is a part of ${nameOf(rule.most)}, whatever program counts it, and however many do so at once.`;
    return node(
      data.guard,
      join(view.table.id, name),
      { table, name, rule, because },
      derived("number-beside-others", [field.ref, rule.column, ...others]),
    );
  });
}

function hierarchies(view: TableView, of: readonly Field[]) {
  const key = view.column("id");
  return of.filter(isUpward).flatMap((field) => {
    const column = view.columns.find((each) => each.data.field === field.ref);
    const isKeyed = view.keys.some(
      ({ data: each }) =>
        each.kind === "foreign" && each.columns.some((ref) => ref === column?.ref),
    );
    if (!key || !column || !isKeyed) return [];
    const { table, name } = guardName(view, column.data.name, "tree");
    const because = `A row that stands above itself would be reached by no walk from the top, and a walk up from it would not end.`;
    return [
      node(
        data.guard,
        join(view.table.id, name),
        { table, name, rule: { kind: "acyclic", column: column.ref, key: key.ref }, because },
        derived("no-circle-of-parents", [field.ref, column.ref]),
      ),
    ];
  });
}

function arcs(view: TableView, of: readonly Field[]) {
  const own = oneOf(of);
  const columns = own.flatMap((field) =>
    view.columns.filter(
      (each) => each.data.field === field.ref && each.data.logical === field.data.type,
    ),
  );
  if (own.length < 2 || columns.length < own.length) return [];
  const { table, name } = guardName(view, ...columns.map((each) => each.data.name), "one");
  const because = `It belongs to one of them: each is a reference of its own, which the store checks, and none is a type beside an id, which nothing could.`;
  return [
    node(
      data.guard,
      join(view.table.id, name),
      {
        table,
        name,
        rule: { kind: "one-of", columns: columns.map(({ ref }) => ref) },
        because,
      },
      derived(
        "one-of-several",
        own.map(({ ref }) => ref),
      ),
    ),
  ];
}

/** A service that signs in with a role of its own has no right to change them, which nothing has to refuse again. */
function addedOnly(view: TableView, retentions: readonly ViewOf<typeof data.retention>[]) {
  const { data: of, ref, id } = view.table;
  const kept = retentions.find(({ data: { table } }) => table === ref);
  // What is left of a row whose time is over is a change.
  if (of.addedOnly !== true || of.name.includes(".") || kept?.data.afterwards === "anonymise") {
    return [];
  }
  const { table, name } = guardName(view, "added", "only");
  const because = `What was written down can be relied on: whoever has got hold of the program changes no row, and takes none away${kept ? " before its time" : ""}.`;
  return [
    node(
      data.guard,
      join(id, name),
      {
        table,
        name,
        rule: {
          kind: "added-only",
          columns: view.columns.map((each) => each.ref),
          ...(kept?.data.by ? { past: { column: kept.data.by, days: kept.data.keep } } : {}),
        },
        because,
      },
      derived("rows-only-added", [ref, ...(kept ? [kept.ref] : [])]),
    ),
  ];
}

/** What a table that is split cannot keep unique, another one does, whatever program writes the row. */
function keptApart(view: TableView, views: readonly TableView[]) {
  return views.flatMap((keeper) => {
    const refers = keeper.keys.some(
      ({ data: { kind, references } }) =>
        kind === "foreign" && references?.table === view.table.ref,
    );
    const primary = keeper.keys.find(({ data: { kind } }) => kind === "primary");
    const values = keeper.columns.filter(
      ({ ref, data: { field } }) => field !== undefined && primary?.data.columns.includes(ref),
    );
    const own = values.flatMap(({ data: { field } }) =>
      view.columns.filter((each) => each.data.field === field && each.data.logical !== "timestamp"),
    );
    // The last one is told apart, within those before it.
    const column = own.at(-1);
    const within = own.slice(0, -1).map(({ ref }) => ref);
    if (keeper.table.data.entity !== undefined || !refers || !column) return [];
    if (own.length < values.length) return [];
    const { table, name } = guardName(view, column.data.name, "once");
    const because = `A unique key of a table that is split by month holds within one moment alone; ${keeper.table.data.name} has each value once.`;
    return [
      node(
        data.guard,
        join(view.table.id, name),
        {
          table,
          name,
          rule: {
            kind: "kept-apart",
            column: column.ref,
            ...(within.length > 0 ? { within } : {}),
            keeper: keeper.table.ref,
          },
          because,
        },
        derived("kept-apart-by-trigger", [column.ref, keeper.table.ref]),
      ),
    ];
  });
}

function guardName({ table }: TableView, ...parts: readonly string[]) {
  return { table: table.ref, name: fit(table.data.name, ...parts) };
}
