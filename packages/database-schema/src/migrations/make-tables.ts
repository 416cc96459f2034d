import type { Column, Constraint, SchemaModel, Table } from "../sql/schema-model.ts";
import { type Statement, statement } from "./statement.ts";

/** `title text NOT NULL DEFAULT ''` */
export function columnText(column: Column): string {
  return [
    column.name,
    column.type,
    ...(column.rest === undefined ? [] : [column.rest]),
    ...(column.notNull ? ["NOT NULL"] : []),
    ...(column.default === undefined ? [] : [`DEFAULT ${column.default}`]),
  ].join(" ");
}

/** The statement that makes a table, without the references of which `left` says that they come later. */
export function createTable(table: Table, left: ReadonlySet<Constraint> = new Set()): string {
  const lines = [
    ...[...table.columns.values()].map(columnText),
    ...[...table.constraints.values()]
      .filter((each) => !left.has(each))
      .map(({ name, clause }) => `CONSTRAINT ${name} ${clause}`),
  ];
  const end = table.partitionBy === undefined ? ")" : `) PARTITION BY ${table.partitionBy}`;
  return `CREATE TABLE ${table.name} (\n${lines.map((line) => `  ${line}`).join(",\n")}\n${end}`;
}

/** Tables that are new, with their partitions, indexes and remarks, each after what it refers to. */
export function makeTables(from: SchemaModel, to: SchemaModel): readonly Statement[] {
  const known = new Set(from.tables.keys());
  const fresh = [...to.tables.values()].filter(({ name, made }) => made && !known.has(name));
  const there = new Set(known);
  const late: Statement[] = [];
  const made = fresh.flatMap((table) => {
    const { name } = table;
    there.add(name);
    const left = new Set(
      [...table.constraints.values()].filter(
        ({ target }) => target !== undefined && !there.has(target),
      ),
    );
    for (const { name: key, clause, target } of left) {
      late.push(
        statement("expand", `ALTER TABLE ${name}\n  ADD CONSTRAINT ${key} ${clause}`, {
          because: `${name} and ${target ?? ""} refer to one another.`,
        }),
      );
    }
    const locked = [
      ...new Set(
        [...table.constraints.values()].flatMap(({ target }) =>
          target !== undefined && known.has(target) ? [target] : [],
        ),
      ),
    ];
    return [
      statement(
        "expand",
        createTable(table, left),
        locked.length > 0
          ? { lock: "writes", on: locked, because: "Its references make triggers on them." }
          : {},
      ),
      ...partitionsOf(table),
      ...indexesOf(table),
      ...remarksOf(table),
    ];
  });
  return [...made, ...late];
}

export function partitionsOf({ partitions }: Table): readonly Statement[] {
  return partitions.map((sql) => statement("expand", sql));
}

export function indexesOf({ indexes, name: table }: Table): readonly Statement[] {
  return [...indexes.values()].map(({ name, unique, body }) =>
    statement("expand", `CREATE ${unique ? "UNIQUE " : ""}INDEX ${name} ON ${table} ${body}`),
  );
}

export function remarksOf({ name, comment, columns }: Table): readonly Statement[] {
  return [
    ...(comment === undefined
      ? []
      : [statement("expand", `COMMENT ON TABLE ${name} IS ${comment}`)]),
    ...[...columns.values()].flatMap((column) =>
      column.comment === undefined
        ? []
        : [statement("expand", `COMMENT ON COLUMN ${name}.${column.name} IS ${column.comment}`)],
    ),
  ];
}
