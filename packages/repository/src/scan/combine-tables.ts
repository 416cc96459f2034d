import type { Place } from "@planc/core";
import { schemaFolders, usualSchemas } from "../catalog/schema-folders.ts";
import type { FoundFact } from "../fact.ts";
import type { Column, TableStatement } from "../readers/reader.ts";

export interface PlacedStatement {
  readonly path: string;
  readonly place: Place;
  readonly statement: TableStatement;
}

interface Open {
  readonly name: string;
  readonly model: string | undefined;
  readonly planned: boolean;
  readonly path: string;
  readonly line: number;
  readonly places: Place[];
  /** By their names in small letters. */
  columns: Map<string, Column>;
}

const mostColumns = 400;
const mostPlaces = 8;

/**
 * The tables that are there after all statements, file after file by their names and numbers. Each part of
 * the repository, and each schema in it, has names of its own.
 */
export function combineTables(statements: readonly PlacedStatement[]): readonly FoundFact[] {
  const tables = new Map<string, Open>();
  for (const { path, place, statement } of inOrder(statements)) {
    const { table, schema } = statement;
    const scope = `${scopeOf(path)}\n${statement.does === "create" && statement.planned ? path : ""}`;
    const key = keyOf(scope, schema, table);
    const open = tables.get(key);
    if (statement.does === "create") {
      if (open) continue;
      const columns = new Map<string, Column>();
      addTo(columns, statement.columns);
      tables.set(key, {
        name: qualified(schema, table),
        model: statement.model,
        planned: statement.planned === true,
        path,
        line: place.line,
        places: [place],
        columns,
      });
    } else if (open && statement.does === "drop") tables.delete(key);
    else if (open && statement.does === "rename") {
      tables.delete(key);
      const renamed = {
        ...open,
        name: qualified(schema, statement.to),
        model: statement.model ?? open.model,
      };
      tables.set(keyOf(scope, schema, statement.to), renamed);
    } else if (open) {
      change(open.columns, statement);
      if (open.places.length < mostPlaces) open.places.push(place);
    }
  }
  return [...tables.values()].flatMap(({ places: [first, ...more], columns, ...table }) => {
    const { name, model, planned, path, line } = table;
    if (!first) return [];
    return {
      fact: {
        kind: "table",
        name,
        ...(model === undefined ? {} : { model }),
        ...(planned ? { planned } : {}),
        path,
        line,
        columns: [...columns.values()],
      },
      places: [first, ...more] as const,
    };
  });
}

function change(columns: Map<string, Column>, statement: TableStatement): void {
  switch (statement.does) {
    case "add":
      addTo(columns, statement.columns);
      break;
    case "remove":
      for (const name of statement.columns) columns.delete(name.toLowerCase());
      break;
    case "rename-column": {
      const [from, to] = [statement.from.toLowerCase(), statement.to.toLowerCase()];
      const column = columns.get(from);
      if (!column || (from !== to && columns.has(to))) break;
      const kept = [...columns];
      columns.clear();
      for (const [key, each] of kept) {
        columns.set(key === from ? to : key, key === from ? { ...each, name: statement.to } : each);
      }
      break;
    }
    case "retype": {
      const column = columns.get(statement.column.toLowerCase());
      if (column) columns.set(column.name.toLowerCase(), { ...column, type: statement.type });
      break;
    }
  }
}

function addTo(columns: Map<string, Column>, added: readonly Column[]): void {
  for (const column of added) {
    const key = column.name.toLowerCase();
    if (columns.size < mostColumns && !columns.has(key)) columns.set(key, column);
  }
}

function keyOf(scope: string, schema: string | undefined, table: string): string {
  return `${scope}\n${qualified(schema, table).toLowerCase()}`;
}

/** `items`, and `audit.items` where that is the schema. */
function qualified(schema: string | undefined, table: string): string {
  return schema === undefined || usualSchemas.has(schema.toLowerCase())
    ? table
    : `${schema}.${table}`;
}

/** The part of the repository that has the database: what is above its folder of migrations. */
function scopeOf(path: string): string {
  const folders = path.split("/").slice(0, -1);
  const end = folders.findIndex((folder) => schemaFolders.has(folder.toLowerCase()));
  return (end === -1 ? folders : folders.slice(0, end)).join("/");
}

function inOrder(statements: readonly PlacedStatement[]): readonly PlacedStatement[] {
  const paths = [...new Set(statements.map(({ path }) => path))];
  const parts = new Map(paths.map((path) => [path, path.split(/(\d{1,15})/)]));
  const sorted = paths.sort((a, b) => compareNatural(parts.get(a) ?? [], parts.get(b) ?? []));
  const rank = new Map(sorted.map((path, i) => [path, i]));
  return statements.toSorted((a, b) => (rank.get(a.path) ?? 0) - (rank.get(b.path) ?? 0));
}

/** `2_more` comes before `10_most`. */
function compareNatural(left: readonly string[], right: readonly string[]): number {
  for (const [i, part] of left.entries()) {
    const other = right[i];
    if (other === undefined) return 1;
    if (part === other) continue;
    const byNumber = i % 2 === 1 ? Number(part) - Number(other) : 0;
    return byNumber || (part < other ? -1 : 1);
  }
  return left.length - right.length;
}
