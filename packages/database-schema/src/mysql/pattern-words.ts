import type { PatternWords } from "../dialects/pattern-sql.ts";
import { rowCondition } from "../dialects/row-condition.ts";
import { columnName } from "../postgresql/clauses.ts";
import { mysqlIdentifier as identifier, mysqlLiteral as literal, mysqlTableName } from "./quote.ts";

/** How MySQL says a read. */
export const mysqlPatternWords: PatternWords = {
  identifier,
  table: mysqlTableName,
  always: (where, view) =>
    rowCondition(where, `t.${identifier(columnName(where.column, view))}`, literal),
  words: (columns) => ({
    condition: `MATCH (${columns.map((each) => `t.${identifier(each)}`).join(", ")}) AGAINST (? IN NATURAL LANGUAGE MODE)`,
  }),
  part: (column) => `${column} LIKE concat('%', ?, '%')`,
  now: "utc_timestamp(6)",
  ago: (days, isDay) => {
    const moment = `utc_timestamp(6) - INTERVAL ${days} DAY`;
    return isDay ? `date(${moment})` : moment;
  },
  locked: "\nFOR UPDATE SKIP LOCKED",
  // A delete of one table takes an order and a limit itself, and no short name before MySQL 8.0.16.
  sweep: ({ table, where, order }) => `DELETE FROM ${table} AS t${where}${order}\nLIMIT ?`,
};
