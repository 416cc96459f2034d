import type { Place } from "@planc/core";
import type { FoundFact } from "../fact.ts";
import type { Column, TableStatement } from "../readers/reader.ts";

export interface PlacedStatement {
  readonly path: string;
  readonly place: Place;
  readonly statement: TableStatement;
}

interface Open {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly places: Place[];
  columns: readonly Column[];
}

const mostColumns = 400;
const mostPlaces = 8;

/** The tables that are there after all statements, file after file by their names and numbers. */
export function combineTables(statements: readonly PlacedStatement[]): readonly FoundFact[] {
  const tables = new Map<string, Open>();
  const inOrder = statements.toSorted((a, b) => compareNatural(a.path, b.path));
  for (const { path, place, statement } of inOrder) {
    const key = statement.table.toLowerCase();
    const table = tables.get(key);
    if (statement.does === "create" && !table) {
      const { table: name, columns } = statement;
      tables.set(key, { name, path, line: place.line, places: [place], columns });
      continue;
    }
    if (!table) continue;
    if (statement.does === "drop") tables.delete(key);
    else if (statement.does === "rename") {
      tables.delete(key);
      tables.set(statement.to.toLowerCase(), { ...table, name: statement.to });
    } else {
      table.columns =
        statement.does === "remove"
          ? table.columns.filter(({ name }) => !has(statement.columns, name))
          : [
              ...table.columns,
              ...statement.columns.filter(({ name }) => !has(table.columns.map(nameOf), name)),
            ].slice(0, mostColumns);
      if (table.places.length < mostPlaces) table.places.push(place);
    }
  }
  return [...tables.values()].flatMap(({ name, path, line, places: [first, ...more], columns }) =>
    first
      ? [
          {
            fact: { kind: "table", name, path, line, columns: columns.slice(0, mostColumns) },
            places: [first, ...more] as const,
          },
        ]
      : [],
  );
}

/** `2_more` comes before `10_most`. */
function compareNatural(a: string, b: string): number {
  const [left, right] = [a, b].map((path) => path.split(/(\d{1,15})/));
  for (const [i, part] of (left ?? []).entries()) {
    const other = right?.[i];
    if (other === undefined) return 1;
    if (part === other) continue;
    const byNumber = i % 2 === 1 ? Number(part) - Number(other) : 0;
    return byNumber || (part < other ? -1 : 1);
  }
  return a.length - b.length;
}

const nameOf = ({ name }: Column): string => name;

function has(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}
