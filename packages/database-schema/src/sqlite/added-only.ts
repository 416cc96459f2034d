import type { TableView } from "../access/table-view.ts";
import { fit } from "../naming/identifier.ts";
import { sqliteIdentifier as identifier, sqliteLiteral as literal } from "./quote.ts";

/**
 * Triggers that keep rows as they were added. A table whose rows follow others has none: what a delete does there is
 * a change of its own.
 */
export function addedOnlyTriggers(
  view: TableView,
  past: { readonly column: string; readonly days: number } | undefined,
): readonly string[] {
  const [unchanged, undeleted] = addedOnlyNames(view);
  const { name } = view.table.data;
  if (unchanged === undefined || undeleted === undefined) return [];
  const table = identifier(name);
  const refuse = `SELECT RAISE(ABORT, ${literal(`rows of ${name} are only added`)})`;
  const young = past
    ? ` WHEN OLD.${identifier(past.column)} >= strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-${past.days} days')`
    : "";
  return [
    `CREATE TRIGGER ${identifier(unchanged)} BEFORE UPDATE ON ${table} BEGIN ${refuse}; END;`,
    `CREATE TRIGGER ${identifier(undeleted)} BEFORE DELETE ON ${table}${young} BEGIN ${refuse}; END;`,
  ];
}

/** The names of these triggers, where the table has them. */
export function addedOnlyNames(view: TableView): readonly string[] {
  const { name, addedOnly, lifecycle } = view.table.data;
  const follows = view.keys.some(
    ({ data: { references } }) =>
      references?.onDelete === "set-null" || references?.onDelete === "cascade",
  );
  if (addedOnly !== true || lifecycle !== "new" || follows) return [];
  return [fit(name, "unchanged"), fit(name, "undeleted")];
}
