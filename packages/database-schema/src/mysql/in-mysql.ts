import { mysqlLimits, mysqlTypes } from "../catalog/mysql-types.ts";
import { commented } from "../dialects/comments.ts";
import type { ColumnPlan, KeyPlan, TablePlan } from "../tables/plan.ts";

type Column = ColumnPlan["data"];

/** Longest text that is kept in its row, in characters, so that a key over it fits an index. */
const longestInRow = mysqlLimits.index / mysqlLimits.character;
/** A text in a key of which nothing says how long it may be, in characters. */
const usualInKey = 255;

/** A table as MySQL has it, with rows that fit a page and references that are checked one by one. */
export function mysqlTable(plan: TablePlan): TablePlan {
  const keyed = new Set(plan.keys.flatMap(({ columns }) => columns));
  const columns = plan.columns.map((each) =>
    each.data.existing
      ? each
      : { ...each, data: mysqlColumn(each.data, keyed.has(each.data.name)) },
  );
  return {
    ...plan,
    columns: inOneRow(unchecked(columns, plan), keyed),
    keys: plan.keys.filter((key) => !isLeftOut(key, plan)).map(atOnce),
  };
}

function mysqlColumn(column: Column, inKey: boolean): Column {
  const known = mysqlTypes.find(({ logical }) => logical === column.logical);
  const isCounted = column.type === "bigserial";
  const { default: fallback, ...rest } = column;
  // No call of MySQL makes an identifier that grows with time: the program does.
  const isMade = fallback?.kind === "call" && fallback.call !== "now";
  const type = isCounted
    ? "bigint auto_increment"
    : column.logical === "integer"
      ? column.type === "integer"
        ? "int"
        : "bigint"
      : column.logical === "binary" && inKey
        ? "varbinary(255)"
        : (known?.sql ?? textType(column, inKey));
  const written = fallback && !isMade ? { default: inMysql(fallback, column) } : {};
  return { ...rest, type, ...written };
}

/** Short texts are in the row and can be in a key; long ones are in pages of their own. */
function textType({ maxLength, values }: Column, inKey: boolean): string {
  const longest =
    values && values.length > 0
      ? Math.max(...values.map((each) => [...each].length))
      : (maxLength ?? (inKey ? usualInKey : undefined));
  if (longest !== undefined && longest <= longestInRow) return `varchar(${longest})`;
  const bytes = (longest ?? 0) * mysqlLimits.character;
  if (bytes <= mysqlLimits.text) return "text";
  return bytes <= mysqlLimits.mediumText ? "mediumtext" : "longtext";
}

function inMysql(
  fallback: NonNullable<Column["default"]>,
  { logical }: Column,
): NonNullable<Column["default"]> {
  const isEmptyList = fallback.kind === "value" && logical === "list" && fallback.value === "{}";
  return isEmptyList ? { kind: "value", value: "[]" } : fallback;
}

/** The longest texts leave the row until the rest fits; those in a key stay. */
function inOneRow(
  columns: readonly ColumnPlan[],
  keyed: ReadonlySet<string>,
): readonly ColumnPlan[] {
  const bytesOf = ({ data: { type } }: ColumnPlan) =>
    (Number(/^varchar\((\d+)\)$/.exec(type)?.[1] ?? 0) || 8) * mysqlLimits.character;
  const left = new Set<ColumnPlan>();
  const movable = columns
    .filter(({ data }) => data.type.startsWith("varchar(") && !data.values && !keyed.has(data.name))
    .sort((a, b) => bytesOf(b) - bytesOf(a) || (a.data.name < b.data.name ? -1 : 1));
  let bytes = columns.reduce((sum, each) => sum + bytesOf(each), 0);
  for (const each of movable) {
    if (bytes <= mysqlLimits.row) break;
    bytes -= bytesOf(each);
    left.add(each);
  }
  return columns.map((each) =>
    left.has(each) ? { ...each, data: { ...each.data, type: "text" } } : each,
  );
}

/** MySQL checks each row at once, so of a circle of tables one reference has no key: then rows can be inserted. */
function isLeftOut({ deferrable, references }: KeyPlan, { data: { name } }: TablePlan): boolean {
  return deferrable === true && references !== undefined && name < references.table;
}

function atOnce({ deferrable: _, ...key }: KeyPlan): KeyPlan {
  return key;
}

function unchecked(columns: readonly ColumnPlan[], plan: TablePlan): readonly ColumnPlan[] {
  const loose = new Map(
    plan.keys
      .filter((key) => isLeftOut(key, plan))
      .flatMap(({ columns: of, references }) =>
        of.map((column) => [column, references?.table ?? ""] as const),
      ),
  );
  return columns.map((each) => {
    const target = loose.get(each.data.name);
    if (target === undefined) return each;
    const said = `Id of a row of ${target}, without a foreign key: the two tables need one another, and MySQL checks no reference at commit. The program checks it.`;
    return { ...each, data: commented(each.data, said) };
  });
}
