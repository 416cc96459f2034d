import type { DataOf, Ref } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { fit } from "../naming/identifier.ts";
import { columnName } from "./clauses.ts";
import { identifier, remark, tableIdentifier } from "./quote.ts";

/** Which tables have rows that somebody lays out for others, each to be taken once. */
export interface LaidOut {
  readonly tables: ReadonlySet<Ref>;
  readonly accounts: Ref | undefined;
}

interface Claim {
  /** What is laid out, and the things of a person that each row of it is of. */
  readonly view: TableView;
  readonly things: TableView;
  readonly holder: Column;
  readonly of: Column;
  /** By what a thing names its person, and by what rows and things are told apart. */
  readonly by: string;
  readonly key: string;
  readonly thingKey: string;
  /** Which comes first. */
  readonly first: string;
  readonly expires: string | undefined;
  /** Conditions on `each`: that it is good still, and that it is the one of last resort. */
  readonly good: readonly string[];
  readonly spare: string | undefined;
}
type Column = DataOf<typeof data.column>;

/** One row of each thing of a person, handed out once however many ask at the same time. */
export function claimStatements(
  view: TableView,
  views: readonly TableView[],
  laid: LaidOut,
): readonly string[] {
  const claim = laid.tables.has(view.table.ref) ? claimOf(view, views, laid) : undefined;
  if (claim === undefined) return [];
  return [
    taking(claim),
    ...lastResort(claim),
    left(claim),
    ...(claim.expires === undefined ? [] : [expired(claim, claim.expires)]),
  ];
}

function claimOf(
  view: TableView,
  views: readonly TableView[],
  { accounts }: LaidOut,
): Claim | undefined {
  const leading = view.keys.flatMap(({ data: { kind, columns, references } }) => {
    const own = view.columns.find(({ ref }) => ref === columns[0]);
    return kind === "foreign" && references && own && columns.length === 1
      ? [{ column: own.data, to: references.table }]
      : [];
  });
  const holder = leading.find(({ to }) => to === accounts)?.column;
  const of = leading.find(({ to }) => to !== accounts);
  const things = of && views.find(({ table }) => table.ref === of.to);
  const owner = things?.keys.find(
    ({ data }) => data.kind === "foreign" && data.references?.table === accounts,
  )?.data.columns[0];
  const by = things?.columns.find(({ ref }) => ref === owner)?.data.name;
  const [key, thingKey] = [keyOf(view), things && keyOf(things)];
  if (!holder || !of || !things || !by || !key || !thingKey) return undefined;
  const expires = view.columns.find(({ data: { name } }) => /^expires/.test(name))?.data.name;
  const last = view.column("last_resort") ?? view.column("is_last_resort");
  return {
    view,
    things,
    holder,
    of: of.column,
    by: identifier(by),
    key: identifier(key),
    thingKey: identifier(thingKey),
    first: identifier(view.column("created_at")?.data.name ?? key),
    expires,
    good: expires === undefined ? [] : [`each.${identifier(expires)} > now()`],
    spare: last && `each.${identifier(last.data.name)}`,
  };
}

/** The one column by which rows are told apart. */
function keyOf(view: TableView): string | undefined {
  const [column, ...more] =
    view.keys.find(({ data: { kind } }) => kind === "primary")?.data.columns ?? [];
  return column === undefined || more.length > 0 ? undefined : columnName(column, view);
}

function called({ view }: Claim, what: string): string {
  return identifier(fit(view.table.id.replaceAll(/[.-]/g, "_"), what));
}

function shown({ view }: Claim, of = ""): string {
  return view.columns.map(({ data: { name } }) => `${of}${identifier(name)}`).join(", ");
}

/** The rows are picked once: a subquery under IN may run again for each row, and then takes the next ones too. */
function taking(claim: Claim): string {
  const { view, things, holder, of, by, key, thingKey, first, good, spare } = claim;
  const wanted = [
    `each.${identifier(holder.name)} = $1`,
    `each.${identifier(of.name)} = thing.${thingKey}`,
    ...good,
    ...(spare ? [`NOT ${spare}`] : []),
  ];
  const table = tableIdentifier(view.table.data.name);
  return [
    `-- One of each of a person's ${remark(things.table.data.name)}, for one caller alone: who asks at the same time passes over a row that is being taken.`,
    `PREPARE ${called(claim, "claim")} (${holder.type}) AS`,
    `  DELETE FROM ${table} WHERE ${key} = ANY (ARRAY(`,
    `    SELECT taken.${key} FROM ${tableIdentifier(things.table.data.name)} AS thing CROSS JOIN LATERAL (`,
    `    SELECT each.${key} FROM ${table} AS each`,
    `    WHERE ${wanted.join(" AND ")}`,
    `    ORDER BY each.${first}, each.${key}`,
    "    LIMIT 1",
    "    FOR UPDATE SKIP LOCKED",
    `    ) AS taken WHERE thing.${by} = $1`,
    "  ))",
    `  RETURNING ${shown(claim)};`,
  ].join("\n");
}

function lastResort(claim: Claim): readonly string[] {
  const { view, things, holder, of, key, first, good, spare } = claim;
  if (spare === undefined) return [];
  const column = `each.${identifier(of.name)}`;
  return [
    [
      `-- Then, in the same transaction, the one of last resort of each of these ${remark(things.table.data.name)} that the claim gave none of; it stays.`,
      `PREPARE ${called(claim, "last_resort")} (${holder.type}, ${of.type}[]) AS`,
      `  SELECT DISTINCT ON (${column}) ${shown(claim, "each.")}`,
      `  FROM ${tableIdentifier(view.table.data.name)} AS each`,
      `  WHERE each.${identifier(holder.name)} = $1 AND ${column} <> ALL ($2) AND ${[spare, ...good].join(" AND ")}`,
      `  ORDER BY ${column}, each.${first} DESC, each.${key} DESC;`,
    ].join("\n"),
  ];
}

function left(claim: Claim): string {
  const { view, holder, of, good, spare } = claim;
  return [
    "-- How many are left of one of them, which lays up more in time.",
    `PREPARE ${called(claim, "left")} (${holder.type}, ${of.type}) AS`,
    `  SELECT count(*)${spare ? ` FILTER (WHERE NOT ${spare}) AS left_over, coalesce(bool_or(${spare}), false) AS has_last_resort` : " AS left_over"}`,
    `  FROM ${tableIdentifier(view.table.data.name)} AS each`,
    `  WHERE ${[`each.${identifier(holder.name)} = $1`, `each.${identifier(of.name)} = $2`, ...good].join(" AND ")};`,
  ].join("\n");
}

function expired(claim: Claim, expires: string): string {
  const { view, holder, of } = claim;
  return [
    "-- What has expired is given to nobody, and goes in the transaction in which more is laid up.",
    `PREPARE ${called(claim, "expired")} (${holder.type}, ${of.type}) AS`,
    `  DELETE FROM ${tableIdentifier(view.table.data.name)}`,
    `  WHERE ${identifier(holder.name)} = $1 AND ${identifier(of.name)} = $2 AND ${identifier(expires)} <= now();`,
  ].join("\n");
}
