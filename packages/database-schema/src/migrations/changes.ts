import type { Column, SchemaModel, Table } from "../sql/schema-model.ts";
import { columnText } from "./make-tables.ts";
import { constraintPairs, indexPairs } from "./pairing.ts";
import type { Renames } from "./renames.ts";
import { type Change, plain } from "./statement.ts";

/** What one schema has that the other does not, as facts. */
export function changesBetween(from: SchemaModel, to: SchemaModel): readonly Change[] {
  const tables = [...to.tables.values()].flatMap((table): readonly Change[] => {
    const before = from.tables.get(table.name);
    if (before) return changesOf(before, table);
    return table.made
      ? [{ what: "added", kind: "table", table: plain(table.name), name: plain(table.name) }]
      : [];
  });
  const gone = [...from.tables.values()].flatMap(({ name, made }): readonly Change[] =>
    made && !to.tables.has(name)
      ? [{ what: "removed", kind: "table", table: plain(name), name: plain(name) }]
      : [],
  );
  return [...tables, ...gone, ...extraChanges(from, to)];
}

export function renameChanges({ tables, columns }: Renames): readonly Change[] {
  return [
    ...[...tables].map(
      ([from, to]): Change => ({
        what: "renamed",
        kind: "table",
        table: plain(to),
        name: plain(to),
        from: plain(from),
        to: plain(to),
      }),
    ),
    ...[...columns].flatMap(([table, names]) =>
      [...names].map(
        ([from, to]): Change => ({
          what: "renamed",
          kind: "column",
          table: plain(tables.get(table) ?? table),
          name: plain(to),
          from: plain(from),
          to: plain(to),
        }),
      ),
    ),
  ];
}

function changesOf(from: Table, to: Table): readonly Change[] {
  const table = plain(to.name);
  const constraints = constraintPairs(from, to);
  const indexes = indexPairs(from, to);
  const kindOf = (kind: string): Change["kind"] =>
    kind === "check" || kind === "exclude" ? "check" : "key";
  return [
    ...columnChanges(from, to),
    ...constraints.added.map(
      ({ name, kind, clause }): Change => ({
        what: "added",
        kind: kindOf(kind),
        table,
        name: plain(name),
        to: clause,
      }),
    ),
    ...constraints.removed.map(
      ({ name, kind, clause }): Change => ({
        what: "removed",
        kind: kindOf(kind),
        table,
        name: plain(name),
        from: clause,
      }),
    ),
    ...constraints.changed.map(
      (pair): Change => ({
        what: "changed",
        kind: kindOf(pair.to.kind),
        table,
        name: plain(pair.to.name),
        from: pair.from.clause,
        to: pair.to.clause,
      }),
    ),
    ...constraints.renamed.map(
      (pair): Change => ({
        what: "renamed",
        kind: kindOf(pair.to.kind),
        table,
        name: plain(pair.to.name),
        from: plain(pair.from.name),
        to: plain(pair.to.name),
      }),
    ),
    ...(["added", "removed"] as const).flatMap((what) =>
      indexes[what].map(
        ({ name, body }): Change => ({ what, kind: "index", table, name: plain(name), to: body }),
      ),
    ),
    ...(["changed", "renamed"] as const).flatMap((what) =>
      indexes[what].map(
        ({ from: was, to: is }): Change => ({
          what,
          kind: "index",
          table,
          name: plain(is.name),
          from: what === "changed" ? was.body : plain(was.name),
          to: what === "changed" ? is.body : plain(is.name),
        }),
      ),
    ),
    ...changed("partition", table, table, from.partitionBy, to.partitionBy),
    ...changed("comment", table, table, from.comment, to.comment),
  ];
}

function columnChanges(from: Table, to: Table): readonly Change[] {
  const table = plain(to.name);
  const whole = (column: Column): string => columnText(column).slice(column.name.length + 1);
  return [
    ...[...to.columns.values()].flatMap((column): readonly Change[] => {
      const name = plain(column.name);
      const before = from.columns.get(column.name);
      if (!before) return [{ what: "added", kind: "column", table, name, to: whole(column) }];
      const needs = ({ notNull }: Column): string => (notNull ? "NOT NULL" : "NULL");
      const type = ({ type: of, rest = "" }: Column): string => `${of} ${rest}`.trim();
      return [
        ...changed("type", table, name, type(before), type(column)),
        ...changed("nullability", table, name, needs(before), needs(column)),
        ...changed("default", table, name, before.default, column.default),
        ...changed("comment", table, name, before.comment, column.comment),
      ];
    }),
    ...[...from.columns.values()].flatMap((column): readonly Change[] =>
      to.columns.has(column.name)
        ? []
        : [
            {
              what: "removed",
              kind: "column",
              table,
              name: plain(column.name),
              from: whole(column),
            },
          ],
    ),
  ];
}

function changed(
  kind: Change["kind"],
  table: string,
  name: string,
  from: string | undefined,
  to: string | undefined,
): readonly Change[] {
  if (from === to) return [];
  return [
    {
      what: "changed",
      kind,
      table,
      name,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  ];
}

function extraChanges(from: SchemaModel, to: SchemaModel): readonly Change[] {
  const was = new Map(from.extras.map((each) => [each.key, each]));
  const will = new Map(to.extras.map((each) => [each.key, each]));
  const of = (what: Change["what"], extra: SchemaModel["extras"][number]): Change => ({
    what,
    kind: extra.kind === "policy" || extra.kind === "security" ? "policy" : "other",
    ...(extra.table === undefined ? {} : { table: plain(extra.table) }),
    name: extra.key.replace(/\s+/g, " ").slice(0, 300),
  });
  return [
    ...to.extras.flatMap((each) => {
      const before = was.get(each.key);
      if (!before) return [of("added", each)];
      return before.sql === each.sql ? [] : [of("changed", each)];
    }),
    ...from.extras.filter((each) => !will.has(each.key)).map((each) => of("removed", each)),
  ];
}
