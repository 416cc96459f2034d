import type { PlanNodeOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { indexesOf, type TableView } from "../access/table-view.ts";
import { bare } from "../naming/identifier.ts";
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

/** Chunks are compressed as they age, and dropped where rows are not kept. */
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

/**
 * Days of measured values that TimescaleDB keeps up to date, those not summed up yet read from the rows. Programs of
 * other schemas that read the rows read their sums too.
 */
export function rollupStatements(
  rollups: readonly PlanNodeOf<typeof data.rollup>[],
  viewOf: (table: string) => TableView | undefined,
  keptDays: (view: TableView) => number | undefined,
  readers: (table: string) => readonly string[] = () => [],
): readonly string[] {
  return rollups.flatMap(({ data: rollup }) => {
    const view = viewOf(rollup.table);
    if (view === undefined) return [];
    const schema = view.table.data.name.slice(0, -bare(view.table.data.name).length);
    const name = tableIdentifier(`${schema}${rollup.name}`);
    const groups = rollup.groups.map((ref) => identifier(columnName(ref, view)));
    const isOnly = rollup.values.length === 1;
    const figures = rollup.values.flatMap((ref) => {
      const column = columnName(ref, view);
      const named = (what: string) => identifier(isOnly ? what : `${column}_${what}`);
      const it = identifier(column);
      return [
        `avg(${it}) AS ${named("mean")}`,
        `min(${it}) AS ${named("least")}`,
        `max(${it}) AS ${named("most")}`,
        `sum(${it}) AS ${named("total")}`,
      ];
    });
    const readBy = readers(view.table.data.name);
    const bucket = `time_bucket(INTERVAL '1 ${rollup.grain}', ${identifier(columnName(rollup.by, view))})`;
    return [
      "",
      `-- ${rollup.because}`,
      `CREATE MATERIALIZED VIEW ${name} WITH (timescaledb.continuous, timescaledb.materialized_only = false) AS`,
      `SELECT ${[...groups, `${bucket} AS ${rollup.grain}`, ...figures, "count(*) AS amount"].join(", ")}`,
      `FROM ${tableIdentifier(view.table.data.name)}`,
      `GROUP BY ${[...groups, bucket].join(", ")}`,
      "WITH NO DATA;",
      `-- ${refreshReason(keptDays(view))}`,
      `SELECT add_continuous_aggregate_policy(${literal(`${schema}${rollup.name}`)}, start_offset => ${refreshedFrom(keptDays(view))}, end_offset => INTERVAL '1 ${rollup.grain}', schedule_interval => INTERVAL '1 hour');`,
      ...(readBy.length > 0
        ? [`GRANT SELECT ON ${name} TO ${readBy.map(identifier).join(", ")};`]
        : []),
    ];
  });
}

/**
 * How far back sums are made anew: for good, as only what changed is; and where rows go by their age, a chunk less than
 * they are kept, since sums of what was dropped would go with it.
 * https://www.tigerdata.com/docs/reference/timescaledb/continuous-aggregates/add_continuous_aggregate_policy, read on
 * 2026-11-30.
 */
function refreshedFrom(kept: number | undefined): string {
  return kept === undefined ? "NULL" : `INTERVAL '${Math.max(3, kept - columnsAfter)} days'`;
}

const refreshReason = (kept: number | undefined): string =>
  kept === undefined
    ? "Whatever comes late or is erased changes its day, however old: only days that changed are summed up anew."
    : `Rows go after ${kept} days, their sums stay: no day is summed up anew that may have lost rows.`;

/**
 * What rows are read by, beside the time: the first of an index, else what they belong to; and the kind of value, so
 * that values of one series lie together and are alike.
 */
function segmentOf(
  view: TableView,
  by: string,
  indexes: readonly PlanNodeOf<typeof data.index>[],
): string | undefined {
  const led = indexesOf(view, indexes).map(({ data: { columns } }) => {
    const at = columns.findIndex(({ column }) => column === by);
    return columns.slice(0, at === -1 ? 1 : at).map(({ column }) => column);
  });
  const [first] = led.flat();
  const belongs = view.columns.find(({ data: { name, type } }) => type === "uuid" && name !== "id");
  const owner = first ?? belongs?.ref;
  if (owner === undefined) return undefined;
  const kind = view.columns.find(
    ({ ref, data: { logical, nullable } }) =>
      logical === "enum" &&
      !nullable &&
      led.some((columns) => columns[0] === owner && columns.includes(ref)),
  );
  return [owner, ...(kind && kind.ref !== owner ? [kind.ref] : [])]
    .map((ref) => identifier(columnName(ref, view)))
    .join(", ");
}
