import type { TableView } from "../access/table-view.ts";
import { fit } from "../naming/identifier.ts";
import { identifier, remark, tableIdentifier } from "./quote.ts";

/** The table as a statement names it. */
export function nameOf({ table }: TableView): string {
  return tableIdentifier(table.data.name);
}

/** Prepared, with a place for the value of each of these columns. */
export function statement(
  view: TableView,
  what: string,
  columns: readonly string[],
  lines: (place: (column: string) => string) => readonly string[],
): string {
  const types = columns.map((name) => view.column(name)?.data.type ?? "text");
  const name = fit(view.table.id.replaceAll(".", "_").replaceAll("-", "_"), what);
  const text = lines((column) => `$${columns.indexOf(column) + 1}`);
  return [
    `PREPARE ${identifier(name)} (${types.map(remark).join(", ")}) AS`,
    ...text.map((line) => `  ${line}`),
  ].join("\n");
}
