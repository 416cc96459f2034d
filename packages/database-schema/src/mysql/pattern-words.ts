import type { PatternWords } from "../dialects/pattern-sql.ts";
import { condition } from "./indexes.ts";
import { mysqlIdentifier as identifier, mysqlTableName } from "./quote.ts";

/** How MySQL says a read. */
export const mysqlPatternWords: PatternWords = {
  identifier,
  table: mysqlTableName,
  always: (where, view) => `(${condition(where, view, "t.")})`,
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
