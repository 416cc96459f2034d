import type { PlanNodeOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { indexesOf, type TableView } from "../access/table-view.ts";
import { columnName } from "./clauses.ts";
import { identifier, literal, tableIdentifier } from "./quote.ts";

export interface Chunked {
  readonly view: TableView;
  readonly partition: PlanNodeOf<typeof data.partition>;
}

/** Days after which a chunk is turned into columns: what devices bring late is in by then. An assumption. */
const columnsAfter = 7;

/** The statements that make tables of measured values hypertables of TimescaleDB. */
export function hypertableCalls(chunked: readonly Chunked[]): readonly string[] {
  return chunked.flatMap(({ view, partition }) => [
    "",
    `-- Chunks of a week, by ${columnName(partition.data.by, view)}.`,
    `SELECT create_hypertable(${literal(view.table.data.name)}, by_range(${literal(columnName(partition.data.by, view))}, INTERVAL '7 days'), create_default_indexes => false);`,
  ]);
}

/** What runs once the tables are there: chunks are compressed as they age, and dropped where rows are not kept. */
export function hypertablePolicies(
  chunked: readonly Chunked[],
  indexes: readonly PlanNodeOf<typeof data.index>[],
  keptDays: (view: TableView) => number | undefined,
): readonly string[] {
  return chunked.flatMap(({ view, partition }) => {
    const name = view.table.data.name;
    const by = columnName(partition.data.by, view);
    const segment = segmentOf(view, partition.data.by, indexes);
    const settings = [
      "timescaledb.enable_columnstore",
      ...(segment === undefined ? [] : [`timescaledb.segmentby = ${literal(segment)}`]),
      `timescaledb.orderby = ${literal(`${identifier(by)} DESC`)}`,
    ];
    const kept = keptDays(view);
    return [
      "",
      `-- Rows of ${name} are kept as columns once they are ${columnsAfter} days old, which is assumed; they can still be changed.`,
      `ALTER TABLE ${tableIdentifier(name)} SET (${settings.join(", ")});`,
      `CALL add_columnstore_policy(${literal(name)}, after => INTERVAL '${columnsAfter} days');`,
      ...(kept === undefined
        ? []
        : [
            `SELECT add_retention_policy(${literal(name)}, drop_after => INTERVAL '${kept} days');`,
          ]),
    ];
  });
}

/** What rows are read by, beside the time: the first of an index, else what they belong to. */
function segmentOf(
  view: TableView,
  by: string,
  indexes: readonly PlanNodeOf<typeof data.index>[],
): string | undefined {
  const [first] = indexesOf(view, indexes).flatMap(({ data: { columns } }) =>
    columns.flatMap(({ column }) => (column === by ? [] : [column])),
  );
  const belongs = view.columns.find(({ data: { name, type } }) => type === "uuid" && name !== "id");
  const column = first ?? belongs?.ref;
  return column === undefined ? undefined : identifier(columnName(column, view));
}
