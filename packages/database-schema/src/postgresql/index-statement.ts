import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { rowCondition } from "../dialects/row-condition.ts";
import { columnName } from "./clauses.ts";
import { identifier, literal, tableIdentifier } from "./quote.ts";

type Index = DataOf<typeof data.index>;

/** The configuration for words of whatever language. */
export const anyLanguage = "simple";

export function indexStatement(index: Index, view: TableView): string {
  const { name, unique, include, where, method } = index;
  const named = (ref: string) => identifier(columnName(ref, view));
  return [
    `CREATE ${unique ? "UNIQUE " : ""}INDEX ${identifier(name)}`,
    `ON ${tableIdentifier(view.table.data.name)}`,
    `${method === "btree" ? "" : `USING ${method} `}(${expressions(index, view)})`,
    ...(include.length > 0 ? [`INCLUDE (${include.map(named).join(", ")})`] : []),
    ...(where ? [`WHERE ${rowCondition(where, named(where.column), literal)}`] : []),
  ]
    .join(" ")
    .concat(";");
}

/** Columns with their direction; an index over words takes them as one text vector. */
export function expressions(
  { method, columns, over, configuration }: Index,
  view: TableView,
): string {
  if (over === "parts") {
    return columns
      .map(({ column }) => `${identifier(columnName(column, view))} gin_trgm_ops`)
      .join(", ");
  }
  if (method === "gin" && columns.every(({ column }) => isText(column, view))) {
    return textVector(
      columns.map(({ column }) => columnName(column, view)),
      configuration,
    );
  }
  return columns
    .map(({ column, direction }) => {
      const sorted = method === "btree" && direction === "desc" ? " DESC" : "";
      return `${identifier(columnName(column, view))}${sorted}`;
    })
    .join(", ");
}

/** The words of columns; where no language is named, as they are written: no stemming, no stop words. */
export function textVector(names: readonly string[], configuration = anyLanguage): string {
  const words = names.map((name) => `coalesce(${identifier(name)}, '')`);
  return `to_tsvector(${literal(configuration)}, ${words.join(" || ' ' || ")})`;
}

function isText(ref: string, view: TableView): boolean {
  return view.columns.find((column) => column.ref === ref)?.data.type === "text";
}
