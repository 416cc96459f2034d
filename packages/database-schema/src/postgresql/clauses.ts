import type { DataOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { type TableView, targetOf } from "../access/table-view.ts";
import { identifier, literal, tableIdentifier } from "./quote.ts";

type Column = DataOf<typeof data.column>;
type Key = DataOf<typeof data.key>;

/** For whom a transaction is: empty where nothing says it. */
export const tenantSetting = "NULLIF(current_setting('app.tenant_id', true), '')";
const calls = {
  now: "now()",
  "uuid-v7": "uuidv7()",
  "uuid-v4": "gen_random_uuid()",
  tenant: `${tenantSetting}::uuid`,
} as const;
const actions = { cascade: "CASCADE", restrict: "RESTRICT", "set-null": "SET NULL" } as const;

/** `title text NOT NULL` */
export function columnLine(
  { name, type, nullable, default: fallback, difference }: Column,
  view: TableView,
): string {
  return [
    identifier(name),
    type,
    ...(nullable ? [] : ["NOT NULL"]),
    ...(fallback ? [`DEFAULT ${defaultValue(fallback)}`] : []),
    ...worked(difference, view, identifier),
  ].join(" ");
}

/** How the store works a column out, written alike in each dialect. */
export function worked(
  difference: Column["difference"],
  view: TableView,
  quoted: (name: string) => string,
): readonly string[] {
  if (difference === undefined) return [];
  const [of, less] = difference.map((ref) => quoted(columnName(ref, view)));
  return [`GENERATED ALWAYS AS (${of} - ${less}) STORED`];
}

export function defaultValue(fallback: NonNullable<Column["default"]>): string {
  if (fallback.kind === "call") return calls[fallback.call];
  return typeof fallback.value === "string" ? literal(fallback.value) : String(fallback.value);
}

/** A primary or unique key. */
export function keyClause({ name, kind, columns }: Key, view: TableView): string {
  const words = kind === "primary" ? "PRIMARY KEY" : "UNIQUE";
  return `CONSTRAINT ${identifier(name)} ${words} (${columnList(columns, view)})`;
}

/** A reference to another table; nothing where that table is not among these. */
export function foreignKeyClause(
  key: ViewOf<typeof data.key>,
  view: TableView,
  views: readonly TableView[],
): string {
  const target = targetOf(key, views);
  const { references, name, columns: own, deferrable } = key.data;
  if (target === undefined || references === undefined) return "";
  const { columns, onDelete } = references;
  return [
    `CONSTRAINT ${identifier(name)} FOREIGN KEY (${columnList(own, view)})`,
    `REFERENCES ${tableIdentifier(target.table.data.name)} (${columnList(columns, target)})`,
    // Without it a reference with one column empty is not checked at all.
    ...(columns.length > 1 ? ["MATCH FULL"] : []),
    // RESTRICT is never deferred: with it a circle of rows could be inserted and never deleted.
    deferrable
      ? "ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED"
      : `ON DELETE ${actions[onDelete]}`,
  ].join(" ");
}

export function columnList(refs: readonly string[], view: TableView): string {
  return refs.map((ref) => identifier(columnName(ref, view))).join(", ");
}

export function columnName(ref: string, view: TableView): string {
  return view.columns.find((column) => column.ref === ref)?.data.name ?? ref;
}
