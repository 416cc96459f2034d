import type { TenantScope } from "@planc/core";
import type { TableView } from "../access/table-view.ts";
import { keyType } from "../postgresql/ddl.ts";
import { identifier, tableIdentifier } from "../postgresql/quote.ts";
import { type SignIn, signInOf, signInPolicies } from "../postgresql/sign-in.ts";
import { countedPolicies, policiesOf } from "../postgresql/tenant-policies.ts";
import { bareTable, insertInto, keyValues, sampleOf, type Trial, type Try } from "./trials.ts";

/** What PostgreSQL says where a policy refuses a row. */
const refusedByPolicy = "42501";
const role = "planc_trial";
/** Rows of the two tenants have numbers of their own in each table. */
const numbered = { own: 1000, other: 2000 } as const;

/**
 * Two tenants with a row each in every table with a policy, looked at by an ordinary role: rows of the other one are
 * not seen, not changed, not taken away, and none is made or given to it.
 */
export function tenantTrials(scope: TenantScope, views: readonly TableView[]): readonly Trial[] {
  const policies = policiesOf(scope, keyType(views, scope), views);
  const signIn = signInOf(scope, views);
  const viewOf = (name: string) => views.find(({ table }) => table.data.name === name);
  const guarded = policies.flatMap((policy) => {
    const view = viewOf(policy.table);
    return view ? [{ policy, view }] : [];
  });
  const placeOf = new Map(guarded.map(({ policy }, at) => [policy.table, at + 1]));
  const idOf = (table: string, base: number): number => base + (placeOf.get(table) ?? 0);
  const crossingOf = new Map(policies.map(({ table, crossing }) => [table, crossing]));
  const tenantOf = new Map<string, string>(
    [...scope.own, ...scope.noted].map(({ table, column }) => [table.data.name, column.data.name]),
  );
  const parentOf = new Map(
    scope.through.map(({ table, column, parent }) => [
      table.data.name,
      { column: column.data.name, parent: parent.data.name },
    ]),
  );
  const rootName = scope.root?.data.name;
  const typeOf = (view: TableView, name: string) => view.column(name)?.data.type ?? "uuid";
  const tenantValue = (type: string, base: number) =>
    rootName === undefined ? sampleOf(type, base) : sampleOf(type, idOf(rootName, base));
  const rowOf = (view: TableView, base: number, more: number = 0): Map<string, string> => {
    const { name } = view.table.data;
    const values = new Map(keyValues(view, idOf(name, base) + more));
    const tenant = tenantOf.get(name);
    if (tenant !== undefined) values.set(tenant, tenantValue(typeOf(view, tenant), base));
    // What is told from others by what it refers to refers to rows that are there.
    for (const { column, target } of crossingOf.get(name) ?? []) {
      if (values.has(column))
        values.set(column, sampleOf(typeOf(view, column), idOf(target, base)));
    }
    const above = parentOf.get(name);
    if (above)
      values.set(above.column, sampleOf(typeOf(view, above.column), idOf(above.parent, base)));
    if (signIn?.view === view) {
      for (const { name, type } of signIn.by) values.set(name, sampleOf(type, base + more));
    }
    return values;
  };
  const someTenant = scope.own[0]?.column.data.type ?? keyType(views, scope);
  const setting = rootName === undefined ? "app.tenant_ids" : "app.tenant_id";
  const schemas = new Set(
    views.map(({ table: { data: table } }) =>
      table.name.includes(".") ? table.name.slice(0, table.name.indexOf(".")) : "public",
    ),
  );
  const setup = [
    ...views.flatMap((view) => bareTable(view)),
    `CREATE ROLE ${role}`,
    ...[...schemas]
      .sort()
      .flatMap((schema) => [
        `GRANT USAGE ON SCHEMA ${identifier(schema)} TO ${role}`,
        `GRANT ALL ON ALL TABLES IN SCHEMA ${identifier(schema)} TO ${role}`,
        `GRANT ALL ON ALL SEQUENCES IN SCHEMA ${identifier(schema)} TO ${role}`,
        `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${identifier(schema)} TO ${role}`,
      ]),
    ...guarded.flatMap(({ view }) =>
      [numbered.own, numbered.other].map((base) => insertInto(view, rowOf(view, base))),
    ),
    `SET LOCAL ROLE ${role}`,
    `SELECT set_config('${setting}', ${tenantValue(someTenant, numbered.own)}::text, true)`,
  ];
  /** Whether another row of the same tenant has a key of its own. */
  const isFree = (view: TableView): boolean => {
    const [one, other] = [rowOf(view, numbered.own), rowOf(view, numbered.own, 500)];
    return [...keyValues(view, 0).keys()].some((each) => one.get(each) !== other.get(each));
  };
  const tries = guarded.flatMap(({ policy, view }): Try[] => {
    const table = tableIdentifier(policy.table);
    const all = `SELECT 1 FROM ${table}`;
    const foreign = rowOf(view, numbered.other, 500);
    const tenant = tenantOf.get(policy.table);
    const isOther = [...keyValues(view, idOf(policy.table, numbered.other))]
      .filter(([, value]) => value !== "now()")
      .map(([name]) => `${identifier(name)} = ${rowOf(view, numbered.other).get(name)}`)
      .join(" AND ");
    const refused = { code: refusedByPolicy };
    return [
      { sql: all, expects: { rows: 1 } },
      { sql: insertInto(view, foreign), expects: refused },
      ...(isOther === ""
        ? []
        : [{ sql: `DELETE FROM ${table} WHERE ${isOther}`, expects: { rows: 0 } }]),
      ...(policy.table === rootName || !isFree(view)
        ? []
        : [{ sql: insertInto(view, rowOf(view, numbered.own, 500)), expects: { rows: 1 } }]),
      ...(tenant === undefined
        ? []
        : [
            {
              sql: `UPDATE ${table} SET ${identifier(tenant)} = ${tenantValue(typeOf(view, tenant), numbered.other)}`,
              expects: refused,
            },
          ]),
      ...policy.crossing.map(({ column, target, key }) => {
        const to = viewOf(target);
        const id = to && rowOf(to, numbered.other).get(key);
        const row = new Map(rowOf(view, numbered.own, 500));
        return { sql: insertInto(view, row.set(column, id ?? "NULL")), expects: refused };
      }),
      {
        before: [`SELECT set_config('${setting}', '', true)`],
        sql: all,
        expects: { rows: 0 },
      },
    ];
  });
  return guarded.length === 0
    ? []
    : [{ of: "rows of tenants", setup, tries: [...tries, ...signingIn(signIn, setting)] }];
}

/** Who signs in is found while no tenant is set, of whichever tenant, and nobody else is. */
function signingIn(signIn: SignIn | undefined, setting: string): readonly Try[] {
  if (signIn === undefined) return [];
  const { name, by } = signIn;
  const before = [`SELECT set_config('${setting}', '', true)`];
  const found = (at: number) =>
    `SELECT 1 FROM ${tableIdentifier(name)}(${by.map(({ type }) => sampleOf(type, at)).join(", ")})`;
  return [
    { before, sql: found(numbered.own), expects: { rows: 1 } },
    { before, sql: found(numbered.other), expects: { rows: 1 } },
    { before, sql: found(numbered.own - 1), expects: { rows: 0 } },
  ];
}

/** How many policies the database then has. */
export function policiesIn(scope: TenantScope | undefined, views: readonly TableView[]): number {
  if (scope === undefined) return 0;
  const signIn = signInOf(scope, views);
  const signingIn = signIn === undefined ? 0 : signInPolicies(signIn);
  return countedPolicies(policiesOf(scope, keyType(views, scope), views)) + signingIn;
}
