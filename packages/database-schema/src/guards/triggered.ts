import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { columnName } from "../postgresql/clauses.ts";

export type Guard = ViewOf<typeof data.guard>;
type Rule = Guard["data"]["rule"];
export type TriggeredRule = Exclude<Rule, { kind: "one-of" }>;

/** The rules of a table that look at more than the row as it is to be. */
export function triggeredOf(view: TableView, guards: readonly Guard[]) {
  return guards.flatMap((guard) => {
    const { rule, table, name } = guard.data;
    return table === view.table.ref && rule.kind !== "one-of" ? [{ view, name, rule }] : [];
  });
}

/** The names of columns of which each row has exactly one, by the name of the rule. */
export function oneOfRules(view: TableView, guards: readonly Guard[]) {
  return guards.flatMap(({ data: { table, name, rule } }) =>
    table === view.table.ref && rule.kind === "one-of"
      ? [{ name, columns: rule.columns.map((ref) => columnName(ref, view)) }]
      : [],
  );
}

/** "status of tasks does not go that way": what a refused program is told. */
export function refusal({ kind, column }: TriggeredRule, view: TableView): string {
  const name = columnName(column, view);
  const table = view.table.data.name;
  return kind === "moves"
    ? `${name} of ${table} does not go from that to this`
    : `${name} of ${table} would make it stand above itself`;
}

/** The moves that a life cycle has, as alternatives of a condition. */
export function movesInSql(
  { moves }: Extract<TriggeredRule, { kind: "moves" }>,
  column: string,
  literal: (text: string) => string,
): readonly string[] {
  return moves.flatMap(({ from, to }) =>
    to.length === 0
      ? []
      : `(OLD.${column} = ${literal(from)} AND NEW.${column} ${
          to.length === 1 ? `= ${literal(to[0] ?? "")}` : `IN (${to.map(literal).join(", ")})`
        })`,
  );
}
