import type { TableView } from "../access/table-view.ts";
import { literal, tableIdentifier } from "./quote.ts";

/** How many months have a partition right after loading: the one that runs and the next two. */
export const monthsAhead = 3;

/** Run by a job each month as well, so that a month has its partition before it begins. */
export const partitionFunction = `-- Makes the partition of a table for the month that a day is in, unless it is there. Months are UTC.
CREATE FUNCTION create_month_partition(parent regclass, day date) RETURNS void
LANGUAGE plpgsql AS $body$
DECLARE
  first date := date_trunc('month', day)::date;
  bare text := (SELECT relname FROM pg_class WHERE oid = parent);
  home text := (SELECT relnamespace::regnamespace FROM pg_class WHERE oid = parent);
BEGIN
  EXECUTE format(
    'CREATE TABLE IF NOT EXISTS %s.%I PARTITION OF %s FOR VALUES FROM (%L) TO (%L)',
    home,
    bare || to_char(first, '_YYYY_MM'),
    parent,
    first::timestamp AT TIME ZONE 'UTC',
    (first + interval '1 month') AT TIME ZONE 'UTC'
  );
END
$body$;`;

/** A default partition, so that no insert fails, and the first months of each partitioned table. */
export function partitionCalls(views: readonly TableView[]): readonly string[] {
  return views.flatMap(({ table: { data } }) => {
    const name = tableIdentifier(data.name);
    return [
      "",
      "-- Rows of months that have no partition yet; kept empty by the job that makes them.",
      `CREATE TABLE ${tableIdentifier(`${data.name}_default`)} PARTITION OF ${name} DEFAULT;`,
      `SELECT create_month_partition(${literal(name)}, (now() AT TIME ZONE 'UTC' + make_interval(months => month))::date)`,
      `FROM generate_series(0, ${monthsAhead - 1}) AS month;`,
    ];
  });
}
