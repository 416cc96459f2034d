import type { Ref } from "@planc/core";
import type { TableView } from "../access/table-view.ts";
import { fit } from "../naming/identifier.ts";
import { columnList } from "./clauses.ts";
import { identifier, remark, tableIdentifier } from "./quote.ts";

/** Which tables have rows that somebody lays out for others, each to be taken once. */
export interface LaidOut {
  readonly tables: ReadonlySet<Ref>;
  readonly accounts: Ref | undefined;
}

/** One row of each thing of a person, handed out once however many ask at the same time. */
export function claimStatements(
  view: TableView,
  views: readonly TableView[],
  { tables, accounts }: LaidOut,
): readonly string[] {
  if (!tables.has(view.table.ref)) return [];
  const leading = view.keys.flatMap(({ data: { kind, columns, references } }) => {
    const [column] = columns;
    const own = view.columns.find(({ ref }) => ref === column);
    return kind === "foreign" && references && own && columns.length === 1
      ? [{ name: own.data.name, type: own.data.type, to: references.table }]
      : [];
  });
  const holder = leading.find(({ to }) => to === accounts);
  const of = leading.find(({ to }) => to !== accounts);
  const things = of && views.find(({ table }) => table.ref === of.to);
  const owner = things?.keys.find(
    ({ data }) => data.kind === "foreign" && data.references?.table === accounts,
  )?.data.columns[0];
  const by = things?.columns.find(({ ref }) => ref === owner)?.data.name;
  const first = view.column("created_at") ?? view.column("id");
  if (!holder || !of || !things || by === undefined || !first) return [];
  const table = tableIdentifier(view.table.data.name);
  const column = (name: string) => identifier(name);
  const expires = view.columns.find(({ data: { name } }) => /^expires/.test(name))?.data.name;
  const last = view.column("last_resort") ?? view.column("is_last_resort");
  const good = expires === undefined ? [] : [`each.${column(expires)} > now()`];
  const spare = last && `each.${column(last.data.name)}`;
  const shown = columnList(
    view.columns.map(({ ref }) => ref),
    view,
  );
  const name = (what: string) => identifier(fit(view.table.id.replaceAll(/[.-]/g, "_"), what));
  const one = (each: readonly string[]) =>
    [
      `    WHERE ${each.join(" AND ")}`,
      `    ORDER BY each.${column(first.data.name)}, each.id`,
      "    LIMIT 1",
    ].join("\n");
  const mine = [`each.${column(holder.name)} = $1`, `each.${column(of.name)} = thing.id`, ...good];
  return [
    [
      `-- One of each of a person's ${remark(things.table.data.name)}, for one caller alone: who asks at the same time passes over a row that is being taken.`,
      `PREPARE ${name("claim")} (${holder.type}) AS`,
      `  DELETE FROM ${table} WHERE id IN (`,
      `    SELECT taken.id FROM ${tableIdentifier(things.table.data.name)} AS thing CROSS JOIN LATERAL (`,
      `    SELECT each.id FROM ${table} AS each`,
      one([...mine, ...(spare ? [`NOT ${spare}`] : [])]),
      "    FOR UPDATE SKIP LOCKED",
      `    ) AS taken WHERE thing.${column(by)} = $1`,
      "  )",
      `  RETURNING ${shown};`,
    ].join("\n"),
    ...(spare
      ? [
          [
            `-- Then, in the same transaction, the one of last resort of each of these ${remark(things.table.data.name)} that the claim gave none of; it stays.`,
            `PREPARE ${name("last_resort")} (${holder.type}, ${of.type}[]) AS`,
            `  SELECT DISTINCT ON (each.${column(of.name)}) each.*`,
            `  FROM ${table} AS each`,
            `  WHERE each.${column(holder.name)} = $1 AND each.${column(of.name)} <> ALL ($2) AND ${[spare, ...good].join(" AND ")}`,
            `  ORDER BY each.${column(of.name)}, each.${column(first.data.name)} DESC, each.id DESC;`,
          ].join("\n"),
        ]
      : []),
    [
      "-- How many are left of one of them, which lays up more in time.",
      `PREPARE ${name("left")} (${holder.type}, ${of.type}) AS`,
      `  SELECT count(*)${spare ? ` FILTER (WHERE NOT ${spare}) AS left_over, coalesce(bool_or(${spare}), false) AS has_last_resort` : " AS left_over"}`,
      `  FROM ${table} AS each`,
      `  WHERE ${[`each.${column(holder.name)} = $1`, `each.${column(of.name)} = $2`, ...good].join(" AND ")};`,
    ].join("\n"),
    ...(expires === undefined
      ? []
      : [
          [
            "-- What has expired is given to nobody, and goes in the transaction in which more is laid up.",
            `PREPARE ${name("expired")} (${holder.type}, ${of.type}) AS`,
            `  DELETE FROM ${table}`,
            `  WHERE ${column(holder.name)} = $1 AND ${column(of.name)} = $2 AND ${column(expires)} <= now();`,
          ].join("\n"),
        ]),
  ];
}
