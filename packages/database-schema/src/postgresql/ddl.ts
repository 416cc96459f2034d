import type { PlanNodeOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { indexesOf, type TableView, targetOf } from "../access/table-view.ts";
import { checksOf } from "./checks.ts";
import { columnLine, foreignKeyClause, keyClause } from "./clauses.ts";
import { indexStatement } from "./index-statement.ts";
import { inOrderOfReference } from "./order-tables.ts";
import { partitionCalls, partitionFunction } from "./partitions.ts";
import { identifier, literal, remark } from "./quote.ts";

export interface SchemaFacts {
  readonly title: string;
  readonly engine: string;
  readonly views: readonly TableView[];
  readonly indexes: readonly PlanNodeOf<typeof data.index>[];
  readonly partitions: readonly PlanNodeOf<typeof data.partition>[];
  readonly ownerName: (view: TableView) => string | undefined;
}

/** The whole schema as one transaction, tables after those that they refer to. */
export function schemaSql(facts: SchemaFacts): string {
  const views = inOrderOfReference(facts.views);
  const partitionOf = new Map(facts.partitions.map((each) => [each.data.table, each]));
  const created = new Set<string>();
  const late: string[] = [];
  const blocks = views.map((view) => {
    created.add(view.table.ref);
    const foreign = view.keys.filter((key) => targetOf(key, views) !== undefined);
    const later = foreign.filter(
      ({ data: { references } }) => references && !created.has(references.table),
    );
    late.push(
      ...later.map(
        (key) =>
          `ALTER TABLE ${identifier(view.table.data.name)}\n  ADD ${foreignKeyClause(key, view, views)};`,
      ),
    );
    const partition = partitionOf.get(view.table.ref);
    const byRange = partition
      ? `) PARTITION BY RANGE (${identifier(columnName(view, partition.data.by))});`
      : ");";
    const lines = [
      ...view.columns.map(({ data }) => columnLine(data)),
      ...(["primary", "unique"] as const).flatMap((kind) =>
        view.keys.flatMap(({ data }) => (data.kind === kind ? [keyClause(data, view)] : [])),
      ),
      ...foreign
        .filter((key) => !later.includes(key))
        .map((key) => foreignKeyClause(key, view, views)),
      ...checkLines(view),
    ];
    const owner = facts.ownerName(view);
    return [
      [
        `-- ${remark(view.table.data.comment)}${owner ? ` Written by: ${remark(owner)}.` : ""}`,
        `CREATE TABLE ${identifier(view.table.data.name)} (`,
        lines.map((line) => `  ${line}`).join(",\n"),
        byRange,
      ].join("\n"),
      indexesOf(view, facts.indexes)
        .map((index) => indexStatement(index.data, view))
        .join("\n"),
      comments(view),
    ]
      .filter((block) => block !== "")
      .join("\n\n");
  });
  return [
    `-- ${remark(facts.title)}: ${views.length} ${views.length === 1 ? "table" : "tables"} for ${remark(facts.engine)}.`,
    "-- Loads into an empty database in one transaction, or not at all.",
    "",
    "BEGIN;",
    "",
    ...(facts.partitions.length > 0 ? [partitionFunction, ""] : []),
    blocks.join("\n\n"),
    ...(late.length > 0
      ? ["", "-- References within a circle of tables, which has no first table.", late.join("\n")]
      : []),
    ...partitionCalls(views.flatMap((view) => (partitionOf.has(view.table.ref) ? [view] : []))),
    "",
    "COMMIT;",
    "",
  ].join("\n");
}

/** Conditions of all columns of a table, as constraint clauses. */
export function checkLines(view: TableView): readonly string[] {
  return allChecks(view).map(
    ({ name, condition }) => `CONSTRAINT ${identifier(name)} CHECK (${condition})`,
  );
}

/** Conditions of all columns of a table. */
export function allChecks(view: TableView) {
  const unique = new Set<string>(
    view.keys.flatMap(({ data }) => (data.kind === "unique" ? data.columns : [])),
  );
  return view.columns.flatMap(({ ref, data }) =>
    checksOf(view.table.data.name, data, unique.has(ref)),
  );
}

function comments(view: TableView): string {
  const table = identifier(view.table.data.name);
  return [
    `COMMENT ON TABLE ${table} IS ${literal(view.table.data.comment)};`,
    ...view.columns.flatMap(({ data: { name, comment } }) =>
      comment === undefined
        ? []
        : [`COMMENT ON COLUMN ${table}.${identifier(name)} IS ${literal(comment)};`],
    ),
  ].join("\n");
}

function columnName(view: TableView, ref: string): string {
  return view.columns.find((column) => column.ref === ref)?.data.name ?? ref;
}
