import type { Ref, TenantScope } from "@planc/core";
import { columnName } from "../postgresql/clauses.ts";
import { remark } from "../postgresql/quote.ts";
import { type SeedRow, type SeedTable, tenantLiteral } from "./seed-rows.ts";
import type { SeedWords } from "./words.ts";

export interface SeedSqlFacts {
  readonly title: string;
  readonly tables: readonly SeedTable[];
  readonly words: SeedWords;
  /** Where policies show each tenant its own rows alone. */
  readonly guarded?: TenantScope | undefined;
  /** Tables that are split by month, with the name of the column. */
  readonly splitBy: (table: SeedTable) => string | undefined;
  /** What follows from the rows, in the same transaction. */
  readonly followed?: readonly string[];
}

/** A few rows to begin with, in one transaction; a second run changes nothing. */
export function seedSql(facts: SeedSqlFacts): string {
  const { title, tables, guarded, words } = facts;
  const late = referringToTenants(tables);
  const nobodysOf = (isLate: boolean) =>
    tables
      .filter(({ view }) => late.has(view.table.ref) === isLate)
      .flatMap((each) =>
        block(
          each,
          each.rows.filter(({ tenant }) => tenant === undefined),
          facts,
        ),
      );
  const whose = [
    ...new Set(tables.flatMap(({ rows }) => rows.flatMap(({ tenant }) => tenant ?? []))),
  ];
  const apart = whose.sort().flatMap((tenant) => {
    const own = tables.flatMap((each) =>
      block(
        each,
        each.rows.filter((row) => row.tenant === tenant),
        facts,
      ),
    );
    return [...(guarded ? [setting(guarded, tenant, tables, words)] : []), ...own];
  });
  const isSecret = tables.some(({ columns }) =>
    columns.some(({ data }) => data.logical === "secret-hash"),
  );
  return [
    `-- ${remark(title)}: a few rows to begin with. Runs after schema.sql; a second run changes nothing.`,
    ...(isSecret ? ["-- No password fits the hashes: nobody signs in by them."] : []),
    "",
    ...words.begin.flatMap((line) => [line, ""]),
    [...nobodysOf(false), ...apart, ...nobodysOf(true), ...(facts.followed ?? [])].join("\n\n"),
    "",
    ...words.commit.flatMap((line) => [line, ""]),
  ].join("\n");
}

/** Tables of nobody's rows that refer to what is of a tenant, or to such a table: these come last. */
function referringToTenants(tables: readonly SeedTable[]): ReadonlySet<string> {
  const late = new Set<string>();
  const isOfTenants = (ref: string) =>
    tables.some(
      ({ view, rows }) =>
        view.table.ref === ref &&
        (late.has(ref) || rows.some(({ tenant }) => tenant !== undefined)),
    );
  for (const { view, rows } of tables) {
    const refersTo = view.keys.flatMap(({ data: { references } }) => references?.table ?? []);
    if (rows.every(({ tenant }) => tenant === undefined) && refersTo.some(isOfTenants)) {
      late.add(view.table.ref);
    }
  }
  return late;
}

function block(
  table: SeedTable,
  rows: readonly SeedRow[],
  { splitBy, words }: SeedSqlFacts,
): readonly string[] {
  if (rows.length === 0) return [];
  const { view, columns } = table;
  const { identifier, literal } = words;
  const name = words.table(view.table.data.name);
  const by = splitBy(table);
  const months = by
    ? [
        ...new Set(
          rows.flatMap(({ values }) =>
            monthOf(
              values.get(view.columns.find(({ data }) => data.name === by)?.ref ?? "data/column#"),
            ),
          ),
        ),
      ]
    : [];
  // A policy that asks for the row above sees none that the same statement makes.
  const isTree = view.keys.some(({ data }) => data.references?.table === view.table.ref);
  const parts = isTree ? rows.map((each) => [each]) : [rows];
  return [
    ...months.map(
      (month) =>
        `SELECT public.create_month_partition(${literal(view.table.data.name)}, ${literal(month)});`,
    ),
    ...parts.map((some) =>
      [
        `INSERT INTO ${name} (${columns.map(({ data }) => identifier(data.name)).join(", ")}) VALUES`,
        `${some.map(({ values }) => `  (${columns.map(({ ref }) => values.get(ref) ?? "NULL").join(", ")})`).join(",\n")}`,
        `${words.onceMore(columns[0]?.data.name ?? "id")};`,
      ].join("\n"),
    ),
    ...serials(table, words),
    ...moves(table, rows, words),
  ];
}

/** `2026-01-01` of a literal of time. */
function monthOf(value: string | undefined): readonly string[] {
  const month = /^'(\d{4}-\d{2})/.exec(value ?? "")?.[1];
  return month === undefined ? [] : [`${month}-01`];
}

/** A numbering goes on after the rows. */
function serials(
  { view, columns }: SeedTable,
  { identifier, literal, table: tableIdentifier }: SeedWords,
): readonly string[] {
  const table = view.table.data.name;
  return columns
    .filter(({ data }) => data.type === "bigserial")
    .map(
      ({ data: { name } }) =>
        `SELECT setval(pg_get_serial_sequence(${literal(table.split(".").map(identifier).join("."))}, ${literal(name)}), (SELECT max(${identifier(name)}) FROM ${tableIdentifier(table)}));`,
    );
}

/** Rows come to their states as they do in use: one move after the other. */
function moves(
  { view, state, moments }: SeedTable,
  rows: readonly SeedRow[],
  words: SeedWords,
): readonly string[] {
  const { identifier, literal } = words;
  const key = view.keys.find(({ data }) => data.kind === "primary");
  if (state === undefined || key === undefined) return [];
  const column = identifier(state.data.name);
  const steps = new Map<string, string[]>();
  for (const { values, way } of rows) {
    const where = key.data.columns.map(
      (ref) => `${identifier(columnName(ref, view))} = ${values.get(ref) ?? "NULL"}`,
    );
    const first = values.get(state.ref) ?? "";
    way.forEach((to, at) => {
      const from = at === 0 ? first : literal(way[at - 1] ?? "");
      const step = `${at}\n${from}\n${literal(to)}`;
      steps.set(step, [...(steps.get(step) ?? []), where.join(" AND ")]);
    });
  }
  const updates = [...steps]
    .sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1))
    .map(([step, which]) => {
      const [, from = "", to = ""] = step.split("\n");
      const [only = ""] = which;
      const rest =
        which.length > 1
          ? `(${which.map((each) => (key.data.columns.length > 1 ? `(${each})` : each)).join(" OR ")})`
          : only;
      return `UPDATE ${words.table(view.table.data.name)} SET ${column} = ${to}${momentsOf(view, moments, to, words)} WHERE ${rest} AND ${column} = ${from};`;
    });
  return updates.length > 0 ? [updates.join("\n")] : [];
}

/** Monday morning, after every row was made. */
const moved = new Date(Date.UTC(2026, 2, 2, 9));

/** `completed_at` with the move to `completed`, and none with the move back. */
function momentsOf(
  view: SeedTable["view"],
  rules: SeedTable["moments"],
  to: string,
  { identifier, moment }: SeedWords,
): string {
  const state = to.replace(/^'|'$/g, "");
  const ruled = new Map<Ref, string>(
    rules.flatMap(({ column, during, before }) =>
      during.includes(state)
        ? [[column, moment(moved)] as const]
        : before.includes(state)
          ? [[column, "NULL"] as const]
          : [],
    ),
  );
  return view.columns
    .flatMap(({ ref, data: { logical, nullable, name } }) => {
      const isNamed = logical === "timestamp" && nullable && name === `${state}_at`;
      const value = ruled.get(ref) ?? (isNamed ? moment(moved) : undefined);
      return value === undefined ? [] : [`, ${identifier(name)} = ${value}`];
    })
    .join("");
}

/** Whose rows follow, as the policies ask. */
function setting(
  scope: TenantScope,
  tenant: number,
  tables: readonly SeedTable[],
  words: SeedWords,
): string {
  const { root, own } = scope;
  if (root === undefined) {
    const id = tenantLiteral(tenant, own[0]?.column.data ?? { logical: "uuid" }, words);
    return `SELECT set_config('app.tenant_ids', ${id}, true);`;
  }
  const table = tables.find(({ view }) => view.table.ref === root.ref);
  const row = table?.rows.find((each) => each.tenant === tenant);
  const id = table?.view.column("id");
  const value = (id && row?.values.get(id.ref)) ?? "''";
  return `SELECT set_config('app.tenant_id', ${value.startsWith("'") ? value : words.literal(value)}, true);`;
}
