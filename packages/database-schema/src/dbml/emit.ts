import type { DataOf, PlanNodeOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { indexesOf, type TableView, targetOf } from "../access/table-view.ts";
import { columnList, columnName, defaultValue } from "../postgresql/clauses.ts";
import { allChecks } from "../postgresql/ddl.ts";
import { isTriggered } from "../postgresql/guards.ts";
import { expressions } from "../postgresql/index-statement.ts";
import { inOrderOfReference } from "../postgresql/order-tables.ts";
import { printable } from "../postgresql/quote.ts";

type Index = DataOf<typeof data.index>;
type Key = DataOf<typeof data.key>;

/** How the dialect of the store says what DBML only quotes. */
export interface DiagramDialect {
  readonly name: string;
  readonly checks: (
    view: TableView,
    guards: readonly ViewOf<typeof data.guard>[],
  ) => readonly { readonly name: string; readonly condition: string }[];
  readonly fallback: (column: DataOf<typeof data.column>) => string;
}

export const postgresqlDiagram: DiagramDialect = {
  name: "PostgreSQL",
  checks: allChecks,
  fallback: ({ default: fallback }) => (fallback ? defaultValue(fallback) : ""),
};

export interface DiagramFacts {
  readonly dialect: DiagramDialect;
  readonly title: string;
  readonly views: readonly TableView[];
  readonly indexes: readonly PlanNodeOf<typeof data.index>[];
  readonly partitions: readonly PlanNodeOf<typeof data.partition>[];
  readonly guards: readonly ViewOf<typeof data.guard>[];
}

const actions = { cascade: "cascade", restrict: "restrict", "set-null": "set null" } as const;

/** The schema as DBML: a view for people and diagram tools. What DBML cannot say stands in notes. */
export function schemaDbml(facts: DiagramFacts): string {
  const views = inOrderOfReference(facts.views);
  const tables = views.map((view) => {
    const indexes = indexesOf(view, facts.indexes).map((index) => index.data);
    const split = facts.partitions.find(({ data: { table } }) => table === view.table.ref)?.data;
    return tableBlock(facts, view, indexes, split && columnName(split.by, view));
  });
  const refs = views.flatMap((view) => view.keys.flatMap((key) => refLine(key, view, views)));
  return [
    `Project ${quoted(facts.title)} {\n  database_type: '${facts.dialect.name}'\n}`,
    ...tables,
    ...(refs.length > 0 ? [refs.join("\n")] : []),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

function tableBlock(
  { dialect, guards }: Pick<DiagramFacts, "dialect" | "guards">,
  view: TableView,
  indexes: readonly Index[],
  split: string | undefined,
): string {
  const { data: table } = view.table;
  const note = [
    table.comment,
    ...(split ? [`Partitioned by month of ${split}.`] : []),
    ...guardNotes(view, guards),
  ].join(" ");
  const alone = (kind: Key["kind"], ref: string) =>
    view.keys.some(
      ({ data }) => data.kind === kind && data.columns.length === 1 && data.columns[0] === ref,
    );
  const columns = view.columns.map(({ ref, data: column }) => {
    const settings = [
      ...(alone("primary", ref) ? ["pk"] : []),
      ...(column.nullable ? [] : ["not null"]),
      ...(alone("unique", ref) ? ["unique"] : []),
      ...(column.default ? [`default: ${defaultSetting(column, dialect)}`] : []),
      ...(column.comment ? [`note: ${text(column.comment)}`] : []),
    ];
    const type = /^\w+(\(\d+(,\d+)?\))?$/.test(column.type) ? column.type : quoted(column.type);
    const tail = settings.length > 0 ? ` [${settings.join(", ")}]` : "";
    return `  ${quoted(column.name)} ${type}${tail}`;
  });
  const checks = dialect
    .checks(view, guards)
    .map(({ name, condition }) => `    \`${plain(condition)}\` [name: ${text(name)}]`);
  const wide = view.keys.filter(
    ({ data: { kind, columns: of } }) => kind !== "foreign" && of.length > 1,
  );
  const listed = [
    ...wide.map(({ data: key }) => {
      const kind = key.kind === "primary" ? "pk" : "unique";
      const name = key.kind === "primary" ? "" : `, name: ${text(key.name)}`;
      return `    (${names(key.columns, view)}) [${kind}${name}]`;
    }),
    ...indexes.map((index) => indexLine(index, view)),
  ];
  return [
    `Table ${quotedTable(table.name)} {`,
    ...columns,
    ...(listed.length > 0 ? ["", "  indexes {", ...listed, "  }"] : []),
    ...(checks.length > 0 ? ["", "  checks {", ...checks, "  }"] : []),
    "",
    `  Note: ${text(note)}`,
    "}",
  ].join("\n");
}

/** What triggers refuse, in words. */
function guardNotes(view: TableView, guards: DiagramFacts["guards"]): readonly string[] {
  return guards.flatMap(({ data: { table, rule } }) => {
    if (table !== view.table.ref || !isTriggered(rule)) return [];
    if (rule.kind === "added-only") {
      const past = rule.past ? ` until they are older than ${rule.past.days} days` : "";
      return [`A trigger keeps rows as they were added${past}.`];
    }
    const name = columnName(rule.column, view);
    if (rule.kind === "acyclic") return [`No row stands above itself by ${name}.`];
    if (rule.kind === "kept-apart")
      return [
        `A trigger keeps each ${name} once${rule.within ? ` for each ${rule.within.map((ref) => columnName(ref, view)).join(" and ")}` : ""}, in a table of its own.`,
      ];
    const moves = rule.moves.map(({ from, to }) => `${from} → ${to.join(" or ") || "none"}`);
    return [`A trigger keeps ${name} to: ${moves.join("; ")}.`];
  });
}

function indexLine(index: Index, view: TableView): string {
  const sorted = index.columns.some(({ direction }) => direction === "desc");
  const words = index.method === "gin";
  const on = words
    ? `\`${plain(expressions(index, view))}\``
    : names(
        index.columns.map(({ column }) => column),
        view,
      );
  const notes = [
    ...(sorted ? [`sorted ${expressions(index, view)}`] : []),
    ...(index.where
      ? [`only rows where ${columnName(index.where.column, view)} is ${told(index.where)}`]
      : []),
    ...(index.include.length > 0 ? [`includes ${columnList(index.include, view)}`] : []),
  ];
  const settings = [
    `name: ${text(index.name)}`,
    ...(index.unique ? ["unique"] : []),
    ...(notes.length > 0 ? [`note: ${text(notes.join("; "))}`] : []),
  ];
  return `    (${on}) [${settings.join(", ")}]`;
}

function told({ is, value, values }: NonNullable<Index["where"]>): string {
  if (is === "none-of") return `none of ${(values ?? []).join(", ")}`;
  return is === "equal" ? `${value ?? ""}` : is;
}

function refLine(
  node: ViewOf<typeof data.key>,
  view: TableView,
  views: readonly TableView[],
): readonly string[] {
  const target = targetOf(node, views);
  const key = node.data;
  if (!key.references || !target) return [];
  const unique = view.keys.some(
    ({ data: { kind, columns } }) =>
      kind === "unique" &&
      columns.length === key.columns.length &&
      columns.every((c) => key.columns.includes(c)),
  );
  const side = (of: TableView, columns: readonly string[]) =>
    `${quotedTable(of.table.data.name)}.${columns.length > 1 ? `(${names(columns, of)})` : names(columns, of)}`;
  const own = side(view, key.columns);
  const other = side(target, key.references.columns);
  const name = quoted(key.name);
  return [
    `Ref ${name}: ${own} ${unique ? "-" : ">"} ${other} [delete: ${key.deferrable ? "no action" : actions[key.references.onDelete]}]`,
  ];
}

function names(refs: readonly string[], view: TableView): string {
  return refs.map((ref) => quoted(columnName(ref, view))).join(", ");
}

function defaultSetting(column: DataOf<typeof data.column>, dialect: DiagramDialect): string {
  const { default: fallback } = column;
  if (fallback?.kind === "call") return `\`${plain(dialect.fallback(column))}\``;
  const { value = "" } = fallback ?? {};
  return typeof value === "string" ? text(value) : String(value);
}

/** A name; DBML takes a backslash in front of a quote. */
function quoted(name: string): string {
  return `"${printable(name).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** `"orders"."order_lines"`: the schema stands in front. */
function quotedTable(name: string): string {
  return name.split(".").map(quoted).join(".");
}

function text(value: string): string {
  return `'${printable(value).replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** An expression: nothing in it can end the backticks that it stands in. */
function plain(expression: string): string {
  return expression.replaceAll("`", "´");
}
