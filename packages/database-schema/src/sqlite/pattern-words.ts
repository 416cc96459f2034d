import { sqliteNow } from "../catalog/sqlite-types.ts";
import type { PatternWords } from "../dialects/pattern-sql.ts";
import { rowCondition } from "../dialects/row-condition.ts";
import { columnName } from "../postgresql/clauses.ts";
import { wordTable } from "./indexes.ts";
import { sqliteIdentifier as identifier, sqliteLiteral as literal } from "./quote.ts";

/** How SQLite says a read. It has one writer at a time, so a worker needs no lock on a row. */
export const sqlitePatternWords: PatternWords = {
  identifier,
  table: identifier,
  always: (where, view) =>
    rowCondition(where, `t.${identifier(columnName(where.column, view))}`, literal),
  words: (_, view) => {
    const words = identifier(wordTable(view));
    return {
      join: `JOIN ${words} ON ${words}.rowid = t.rowid`,
      condition: `${words} MATCH ?`,
      best: `${words}.rank`,
    };
  },
  part: (column) => `${column} LIKE '%' || ? || '%'`,
  now: sqliteNow,
  ago: (days, isDay) =>
    isDay
      ? `date('now', '-${days} days')`
      : `strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-${days} days')`,
  locked: "",
  sweep: ({ table, where, order }) =>
    `DELETE FROM ${table}\nWHERE rowid IN (\nSELECT t.rowid FROM ${table} AS t${where}${order}\nLIMIT ?\n)`,
};
