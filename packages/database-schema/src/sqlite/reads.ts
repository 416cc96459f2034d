import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { patternSql } from "../dialects/pattern-sql.ts";
import { sqlitePatternWords } from "./pattern-words.ts";

export interface SqliteRead {
  readonly name: string;
  readonly table: string;
  readonly sql: string;
  /** Whether it wants some rows of many: then it may not look at each. */
  readonly narrow: boolean;
}

/** An access pattern as a statement of SQLite, with what tells whether it may look at every row. */
export function sqliteRead(
  pattern: ViewOf<typeof data.accessPattern>,
  view: TableView,
  { days, hasWords }: { readonly days?: number | undefined; readonly hasWords: boolean },
): SqliteRead {
  const { name, equals, ranges, order, searches, takes, always = [] } = pattern.data;
  const isNarrowed = [equals, ranges, order, always, hasWords ? searches : []].some(
    (each) => each.length > 0,
  );
  return {
    name,
    table: view.table.data.name,
    sql: `${patternSql(pattern, view, sqlitePatternWords, { days, hasWords })};`,
    narrow: takes !== "all" && isNarrowed,
  };
}
