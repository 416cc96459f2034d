import type { TableView } from "../access/table-view.ts";
import { identifier, literal, tableIdentifier } from "./quote.ts";
import type { ServiceSchema } from "./schemas.ts";

/** How many months have a partition right after loading: the one that runs and the next two. */
export const monthsAhead = 3;

/** What makes and what drops the partition of a month, where all tables are in one schema. */
export const monthFunctions = ["create_month_partition", "drop_month_partition"].map(
  (name) => `${name}(regclass, date)`,
);

/**
 * Run by a job each month as well, so that a month has its partition before it begins. A role that owns no table can
 * neither make nor drop one: the owner of the schema does it for the clean-up, or for the service that may add rows.
 */
export function partitionFunctions(schemas: readonly ServiceSchema[]): readonly string[] {
  const isApart = schemas.length > 0;
  return [
    "-- Makes the partition of a table for the month that a day is in, unless it is there. Months are UTC.",
    ...functionOf("create_month_partition", isApart, [
      "  EXECUTE format(",
      "    'CREATE TABLE IF NOT EXISTS %s.%I PARTITION OF %s FOR VALUES FROM (%L) TO (%L)',",
      "    home,",
      "    bare || to_char(first, '_YYYY_MM'),",
      "    parent,",
      "    first::timestamp AT TIME ZONE 'UTC',",
      "    (first + interval '1 month') AT TIME ZONE 'UTC'",
      "  );",
    ]),
    "",
    "-- Drops that partition with its rows; refused while rows of other tables refer to them.",
    ...functionOf("drop_month_partition", isApart, [
      "  EXECUTE format('ALTER TABLE %s DETACH PARTITION %s.%I', parent, home, bare || to_char(first, '_YYYY_MM'));",
      "  EXECUTE format('DROP TABLE %s.%I', home, bare || to_char(first, '_YYYY_MM'));",
    ]),
    ...(isApart ? [] : [`REVOKE EXECUTE ON FUNCTION ${monthFunctions.join(", ")} FROM PUBLIC;`]),
  ];
}

function functionOf(name: string, isApart: boolean, body: readonly string[]): readonly string[] {
  return [
    `CREATE FUNCTION ${name}(parent regclass, day date) RETURNS void`,
    `LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$`,
    "DECLARE",
    "  first date := date_trunc('month', day)::date;",
    "  bare text := (SELECT relname FROM pg_class WHERE oid = parent);",
    "  home text := (SELECT relnamespace::regnamespace FROM pg_class WHERE oid = parent);",
    "BEGIN",
    ...(isApart
      ? [
          "  IF NOT has_table_privilege(session_user, parent, 'INSERT') THEN",
          "    RAISE insufficient_privilege USING MESSAGE = format('%s may not change %s', session_user, parent);",
          "  END IF;",
        ]
      : []),
    ...body,
    "END",
    "$body$;",
  ];
}

/** Who owns partitioned tables may call the functions that make and drop partitions. */
export function partitionGrants(
  views: readonly TableView[],
  schemas: readonly ServiceSchema[],
): readonly string[] {
  const roles = schemas.flatMap(({ name, role }) =>
    views.some(({ table }) => table.data.name.startsWith(`${name}.`)) ? [identifier(role)] : [],
  );
  if (roles.length === 0) return [];
  const functions = ["create_month_partition", "drop_month_partition"].map(
    (name) => `public.${name}(regclass, date)`,
  );
  return [
    "",
    "-- Partitions are made and dropped by these functions alone, of tables that the caller may add rows to.",
    `REVOKE EXECUTE ON FUNCTION ${functions.join(", ")} FROM PUBLIC;`,
    `GRANT USAGE ON SCHEMA public TO ${roles.join(", ")};`,
    `GRANT EXECUTE ON FUNCTION ${functions.join(", ")} TO ${roles.join(", ")};`,
  ];
}

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
