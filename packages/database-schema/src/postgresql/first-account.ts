import { groupsTable } from "@planc/core";
import type { TableView } from "../access/table-view.ts";
import { subjectColumn } from "../fields/account.ts";
import { identifier, literal, remark, tableIdentifier } from "./quote.ts";

/** From empty tables to somebody who signs in and may let others in. */
export interface FirstAccount {
  readonly accounts: TableView;
  /** Of whom the account is, where tenants are kept here: with the column of the account that names it. */
  readonly tenant: { readonly view: TableView; readonly column: string } | undefined;
  /** Groups of a directory that give roles. */
  readonly groups: TableView | undefined;
  /** What the account has as its role, where it keeps one. */
  readonly role: { readonly column: string; readonly value: string | undefined } | undefined;
  /** What it may is called. */
  readonly called: string;
}

interface Value {
  readonly column: string;
  readonly sql: string;
  /** What whoever runs it sets before. */
  readonly setting?: string;
}

/** The statements, with the settings that they read; nothing where a column has to have what nobody can say beforehand. */
export function firstAccountSql(
  title: string,
  first: FirstAccount,
): { readonly text: string; readonly settings: readonly string[] } | undefined {
  const { accounts, tenant, groups, role, called } = first;
  const own = valuesOf(accounts, "", (name) => {
    if (name === tenant?.column)
      return { sql: `current_setting('app.tenant_id')::${typeOf(accounts, name)}` };
    if (name === role?.column)
      return role.value === undefined ? setting("role") : { sql: literal(role.value) };
    // By its address the account is tied to whom a provider means.
    if (name === "email") {
      const { sql, setting: read } = setting(name);
      return { sql: `lower(${sql})`, ...(read ? { setting: read } : {}) };
    }
    return name === "password_hash" ? setting(name) : undefined;
  });
  const held = tenant && valuesOf(tenant.view, "tenant_", () => undefined);
  if (own === undefined || (tenant && held === undefined)) return undefined;
  const table = tableIdentifier(accounts.table.data.name);
  const given = groups ? setting("group_name") : undefined;
  const settings = [...(held ?? []), ...own, ...(given ? [given] : [])].flatMap(
    (each) => each.setting ?? [],
  );
  const lone = role?.value !== undefined && tenant === undefined ? role.value : undefined;
  const shut = accounts.column("status")?.data.values?.[0];
  return {
    settings: [...new Set(settings)],
    text: [
      `-- ${remark(title)}: ${tenant ? `a ${remark(tenant.view.table.data.name.replace(/s$/, ""))} with its first ${called}, once for each` : `the first ${called}`}. By whoever owns the tables, after schema.sql.`,
      `-- Reads ${settings.join(", ")}, set before in the same session.`,
      ...(accounts.column(subjectColumn)
        ? [
            "-- The account is tied to whom the provider means at the first sign-in, by its address.",
          ]
        : []),
      "",
      "BEGIN;",
      ...(tenant && held
        ? [
            "SELECT set_config('app.tenant_id', gen_random_uuid()::text, true);",
            insert(tenant.view, [
              { column: "id", sql: "current_setting('app.tenant_id')::uuid" },
              ...held,
            ]),
          ]
        : []),
      `INSERT INTO ${table} (${own.map(({ column }) => identifier(column)).join(", ")})`,
      `SELECT ${own.map(({ sql }) => sql).join(", ")}`,
      ...(lone === undefined || role === undefined
        ? []
        : [
            `-- Once there is one, others are given the role through the product.`,
            `WHERE NOT EXISTS (SELECT FROM ${table} WHERE ${identifier(role.column)} = ${literal(lone)}${shut ? ` AND status = ${literal(shut)}` : ""})`,
          ]),
      "RETURNING id;",
      ...(groups && given
        ? [
            "-- Which group of the directory makes somebody that: those of other roles are added alike.",
            `INSERT INTO ${tableIdentifier(groups.table.data.name)} (group_name, role) VALUES (${given.sql}, ${literal(called)}) ON CONFLICT DO NOTHING;`,
          ]
        : []),
      "COMMIT;",
      "",
    ].join("\n"),
  };
}

function insert(view: TableView, values: readonly Value[]): string {
  const columns = values.map(({ column }) => identifier(column)).join(", ");
  return `INSERT INTO ${tableIdentifier(view.table.data.name)} (${columns}) VALUES (${values.map(({ sql }) => sql).join(", ")});`;
}

function setting(name: string): Omit<Value, "column"> {
  // A reserved word is no part of the name of a setting.
  const whole = `first.${identifier(name) === name ? name : `${name.toLowerCase()}_value`}`;
  return { sql: `current_setting(${literal(whole)})`, setting: whole };
}

/** A value of each column that has to have one, and of those that sign-in reads. */
function valuesOf(
  view: TableView,
  before: string,
  known: (name: string) => Omit<Value, "column"> | undefined,
): readonly Value[] | undefined {
  const values: Value[] = [];
  for (const { data, ref } of view.columns) {
    const { name, nullable, default: fallback, values: closed, type } = data;
    const said = known(name);
    if (said) values.push({ column: name, ...said });
    else if (nullable || fallback !== undefined) continue;
    else if (
      view.keys.some((key) => key.data.kind === "foreign" && key.data.columns.includes(ref)) ||
      view.keys.some((key) => key.data.kind === "primary" && key.data.columns.includes(ref))
    )
      return undefined;
    else if (closed?.[0] !== undefined) values.push({ column: name, sql: literal(closed[0]) });
    else {
      const { sql, setting: read } = setting(`${before}${name}`);
      const whole = type === "text" ? sql : `${sql}::${type}`;
      values.push({ column: name, sql: whole, ...(read ? { setting: read } : {}) });
    }
  }
  return values;
}

function typeOf(view: TableView, name: string): string {
  return view.column(name)?.data.type ?? "text";
}

/** The table of groups among these. */
export function groupsIn(views: readonly TableView[]): TableView | undefined {
  return views.find(({ table }) => table.data.name.split(".").at(-1) === groupsTable);
}
