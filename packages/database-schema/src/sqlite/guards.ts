import type { TableView } from "../access/table-view.ts";
import type { Condition } from "../dialects/checks.ts";
import { type Guard, movesInSql, oneOfRules, refusal, triggeredOf } from "../guards/triggered.ts";
import { fit } from "../naming/identifier.ts";
import { columnName } from "../postgresql/clauses.ts";
import { sqliteIdentifier as identifier, sqliteLiteral as literal } from "./quote.ts";

/** Exactly one of several references, as a condition of the row. */
export function sqliteOneOf(view: TableView, guards: readonly Guard[]): readonly Condition[] {
  return oneOfRules(view, guards).map(({ name, columns }) => ({
    name,
    condition: `${columns.map((each) => `(${identifier(each)} IS NOT NULL)`).join(" + ")} = 1`,
  }));
}

/** The triggers of a table, by their names; one writer at a time is all that a file has, so none misses another. */
export function sqliteGuards(
  view: TableView,
  guards: readonly Guard[],
): readonly { readonly name: string; readonly sql: string }[] {
  const table = identifier(view.table.data.name);
  return triggeredOf(view, guards).flatMap(({ name, rule }) => {
    const column = identifier(columnName(rule.column, view));
    const refuse = `BEGIN SELECT RAISE(ABORT, ${literal(refusal(rule, view))}); END;`;
    if (rule.kind === "moves") {
      return [
        {
          name,
          sql: [
            `CREATE TRIGGER ${identifier(name)} BEFORE UPDATE OF ${column} ON ${table}`,
            `WHEN OLD.${column} <> NEW.${column} AND NOT (`,
            `  ${movesInSql(rule, column, literal).join(" OR\n  ")}`,
            `) ${refuse}`,
          ].join("\n"),
        },
      ];
    }
    const key = identifier(columnName(rule.key, view));
    // What stands above the row, itself included where a circle is closed.
    const above = [
      "EXISTS (",
      `  WITH RECURSIVE above (id) AS (SELECT NEW.${column} UNION SELECT t.${column} FROM ${table} AS t JOIN above ON t.${key} = above.id)`,
      `  SELECT 1 FROM above WHERE id = NEW.${key}`,
      ")",
    ].join("\n");
    return [
      { name, when: `UPDATE OF ${column}` },
      { name: fit(name, "added"), when: "INSERT" },
    ].map(({ name: own, when }) => ({
      name: own,
      sql: `CREATE TRIGGER ${identifier(own)} AFTER ${when} ON ${table}\nWHEN NEW.${column} IS NOT NULL AND ${above} ${refuse}`,
    }));
  });
}
