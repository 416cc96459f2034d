import type { TableView } from "../access/table-view.ts";
import type { Condition } from "../dialects/checks.ts";
import {
  type Guard,
  movesInSql,
  oneOfRules,
  refusal,
  type TriggeredRule,
  triggeredOf,
} from "../guards/triggered.ts";
import { fit } from "../naming/identifier.ts";
import { columnName } from "../postgresql/clauses.ts";
import { mysqlIdentifier as identifier, mysqlLiteral as literal, mysqlTableName } from "./quote.ts";

/** Longest message and longest constraint name of a signal. */
const longest = { message: 128, name: 64 } as const;
/** How far a hierarchy is walked up. */
const deepest = 1000;

/** Exactly one of several references. A delete elsewhere may cascade to such a column, and may not empty it. */
export function mysqlOneOf(view: TableView, guards: readonly Guard[]): readonly Condition[] {
  return oneOfRules(view, guards)
    .filter(({ columns }) => !columns.some((name) => isEmptied(name, view)))
    .map(({ name, columns }) => ({
      name,
      condition: `${columns.map((each) => `(${identifier(each)} IS NOT NULL)`).join(" + ")} = 1`,
    }));
}

/** The names of rules that MySQL takes no condition for. */
export function mysqlLeftOut(view: TableView, guards: readonly Guard[]): readonly string[] {
  return oneOfRules(view, guards).flatMap(({ name, columns }) =>
    columns.some((each) => isEmptied(each, view)) ? [name] : [],
  );
}

function isEmptied(name: string, view: TableView): boolean {
  return view.keys.some(
    ({ data: { references, columns } }) =>
      references?.onDelete === "set-null" && columns.some((ref) => columnName(ref, view) === name),
  );
}

/** The triggers of a table, between delimiters of their own: their bodies have more than one statement. */
export function mysqlGuards(view: TableView, guards: readonly Guard[]): readonly string[] {
  const made = triggeredOf(view, guards).flatMap(({ name, rule }) =>
    rule.kind === "moves"
      ? [trigger(name, "UPDATE", moves(rule, view, name), view)]
      : [
          trigger(name, "UPDATE", walk(rule, view, name), view),
          trigger(fit(name, "added"), "INSERT", walk(rule, view, name), view),
        ],
  );
  return made.length === 0 ? [] : ["", "DELIMITER //", ...made, "DELIMITER ;"];
}

function trigger(
  name: string,
  when: "INSERT" | "UPDATE",
  body: readonly string[],
  { table }: TableView,
): string {
  const on = table.data.name;
  // A trigger is of the database of its table.
  const own = [...on.split(".").slice(0, -1), name].map(identifier).join(".");
  return [
    `CREATE TRIGGER ${own} BEFORE ${when} ON ${mysqlTableName(on)} FOR EACH ROW`,
    "BEGIN",
    ...body,
    "END//",
  ].join("\n");
}

function moves(
  rule: Extract<TriggeredRule, { kind: "moves" }>,
  view: TableView,
  name: string,
): readonly string[] {
  const column = identifier(columnName(rule.column, view));
  return [
    `  IF OLD.${column} <> NEW.${column} AND NOT (`,
    `    ${movesInSql(rule, column, literal).join(" OR\n    ")}`,
    "  ) THEN",
    `    ${signal(rule, view, name)}`,
    "  END IF;",
  ];
}

/** Each row above is locked as it is read, so that of two moves that would close a circle together one waits. */
function walk(
  rule: Extract<TriggeredRule, { kind: "acyclic" }>,
  view: TableView,
  name: string,
): readonly string[] {
  const column = identifier(columnName(rule.column, view));
  const key = identifier(columnName(rule.key, view));
  const type = view.columns.find(({ ref }) => ref === rule.key)?.data.type ?? "binary(16)";
  return [
    `  DECLARE row_above ${type.replace(" auto_increment", "")} DEFAULT NEW.${column};`,
    "  DECLARE steps_up int DEFAULT 0;",
    `  WHILE row_above IS NOT NULL AND row_above <> NEW.${key} AND steps_up < ${deepest} DO`,
    `    SET row_above = (SELECT t.${column} FROM ${mysqlTableName(view.table.data.name)} AS t WHERE t.${key} = row_above LOCK IN SHARE MODE);`,
    "    SET steps_up = steps_up + 1;",
    "  END WHILE;",
    "  IF row_above IS NOT NULL THEN",
    `    ${signal(rule, view, name)}`,
    "  END IF;",
  ];
}

function signal(rule: TriggeredRule, view: TableView, name: string): string {
  const text = [...refusal(rule, view)].slice(0, longest.message).join("");
  const constraint = [...name].slice(0, longest.name).join("");
  return `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = ${literal(text)}, CONSTRAINT_NAME = ${literal(constraint)};`;
}
