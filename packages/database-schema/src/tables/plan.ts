import { type DataOf, type Draft, join, node, type Ref, refOf } from "@planc/core";
import { data } from "@planc/core/ir";

type Why = Draft["why"];
type ColumnRef = Ref<typeof data.column.id>;
type TableRef = Ref<typeof data.table.id>;
export type TableData = DataOf<typeof data.table>;
export type ColumnData = DataOf<typeof data.column>;
export type KeyData = DataOf<typeof data.key>;

/** A column before it is a node of its table. */
export interface ColumnPlan {
  readonly data: Omit<ColumnData, "table">;
  readonly why: Why;
}
/** A key by the names of its columns. */
export interface KeyPlan {
  readonly name: string;
  readonly kind: KeyData["kind"];
  readonly columns: readonly string[];
  readonly references?: {
    readonly table: string;
    readonly columns: readonly string[];
    readonly onDelete: "cascade" | "restrict" | "set-null";
    readonly because: string;
  };
  readonly deferrable?: boolean;
  readonly why: Why;
}
/** A whole table: columns in order, keys, and where it stands. */
export interface TablePlan {
  readonly data: Omit<TableData, "columns">;
  readonly columns: readonly ColumnPlan[];
  readonly keys: readonly KeyPlan[];
  readonly why: Why;
}

export function tableRef(name: string): TableRef {
  return refOf(data.table, name);
}

export function columnRef(table: string, column: string): ColumnRef {
  return refOf(data.column, join(table, column));
}

/** The nodes of tables, their columns and keys. */
export function nodesOf(plans: readonly TablePlan[]) {
  return {
    tables: plans.map(({ data: table, columns, why }) =>
      node(
        data.table,
        table.name,
        { ...table, columns: columns.map((each) => columnRef(table.name, each.data.name)) },
        why,
      ),
    ),
    columns: plans.flatMap(({ data: { name: table }, columns }) =>
      columns.map((each) =>
        node(
          data.column,
          join(table, each.data.name),
          { table: tableRef(table), ...each.data },
          each.why,
        ),
      ),
    ),
    keys: plans.flatMap(({ data: { name: table }, keys }) =>
      keys.map((each) => node(data.key, join(table, each.name), keyData(table, each), each.why)),
    ),
  };
}

function keyData(table: string, { references, deferrable, name, kind, columns }: KeyPlan): KeyData {
  return {
    table: tableRef(table),
    name,
    kind,
    columns: columns.map((column) => columnRef(table, column)),
    ...(references
      ? {
          references: {
            table: tableRef(references.table),
            columns: references.columns.map((column) => columnRef(references.table, column)),
            onDelete: references.onDelete,
            because: references.because,
          },
        }
      : {}),
    ...(deferrable ? { deferrable } : {}),
  };
}
