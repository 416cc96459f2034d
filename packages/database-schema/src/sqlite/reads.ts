import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { columnName } from "../postgresql/clauses.ts";
import { rowCondition, wordTable } from "./indexes.ts";
import { sqliteIdentifier as identifier } from "./quote.ts";

export interface SqliteRead {
  readonly name: string;
  readonly table: string;
  readonly sql: string;
  /** Whether it wants some rows of many: then it may not look at each. */
  readonly narrow: boolean;
}

/** An access pattern as a statement of SQLite; the values are parameters. */
export function sqliteRead(
  pattern: ViewOf<typeof data.accessPattern>,
  view: TableView,
): SqliteRead {
  const { name, equals, ranges, order, searches, takes, always = [] } = pattern.data;
  const table = identifier(view.table.data.name);
  const it = (ref: string) => `t.${identifier(columnName(ref, view))}`;
  const words = identifier(wordTable(view));
  const wanted = [
    ...equals.map((ref) => `${it(ref)} = ?`),
    ...always.map((each) => rowCondition(each, view, "t.")),
    ...ranges.map((ref) => `${it(ref)} >= ?`),
    ...(searches.length > 0 ? [`${words} MATCH ?`] : []),
  ];
  const sorted = order.map(
    ({ column, direction }) => `${it(column)}${direction === "desc" ? " DESC" : ""}`,
  );
  const sql = [
    `SELECT t.* FROM ${table} AS t`,
    ...(searches.length > 0 ? [`JOIN ${words} ON ${words}.rowid = t.rowid`] : []),
    ...(wanted.length > 0 ? [`WHERE ${wanted.join(" AND ")}`] : []),
    ...(sorted.length > 0 && searches.length === 0 ? [`ORDER BY ${sorted.join(", ")}`] : []),
    ...(takes === "all" ? [] : [`LIMIT ${takes === "one" ? 1 : 50}`]),
  ].join(" ");
  return {
    name,
    table: view.table.data.name,
    sql: `${sql};`,
    narrow: takes !== "all" && (wanted.length > 0 || sorted.length > 0),
  };
}
