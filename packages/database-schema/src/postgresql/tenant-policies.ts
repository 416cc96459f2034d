import type { TenantScope } from "@planc/core";
import { newKeys, type TableView, targetOf } from "../access/table-view.ts";
import { fit } from "../naming/identifier.ts";
import { columnName, tenantSetting } from "./clauses.ts";
import { identifier, remark, tableIdentifier } from "./quote.ts";

/** The rows of a table that a tenant sees, and what else of it has to be the tenant's own as it is written. */
export interface TenantPolicy {
  readonly table: string;
  readonly shown: string;
  /** References to rows that another tenant could have: a foreign key alone does not look at policies. */
  readonly crossing: readonly Crossing[];
}
export interface Crossing {
  readonly column: string;
  readonly target: string;
  readonly key: string;
}

/**
 * Policies that show the rows of one tenant alone. Without the setting no row is seen, and the owner of a table is
 * held to them as anybody else.
 */
export function tenantPolicies(
  scope: TenantScope,
  type: string,
  views: readonly TableView[],
): string {
  const { root, apart, noted } = scope;
  const without = apart.map(({ data }) => data.name).join(", ");
  const notes = noted.map(({ table }) => table.data.name).join(", ");
  const policies = policiesOf(scope, type, views);
  return [
    root
      ? "-- Rows of one tenant. A transaction begins with set_config('app.tenant_id', '…', true); without it no row is seen."
      : "-- Rows of the tenants that somebody belongs to. A transaction begins with set_config('app.tenant_ids', '…,…', true); without it no row is seen.",
    ...(root
      ? [
          `-- A row of ${remark(root.data.name)} itself: its id is made first and set as app.tenant_id, then the row is inserted with it.`,
        ]
      : []),
    ...(notes === ""
      ? []
      : [
          `-- Work without a tenant is noted without one, and seen where none is set: ${remark(notes)}.`,
          "-- Whoever takes up work or cleans up goes over all tenants, by a role and a policy of its own (roles.sql).",
        ]),
    ...(without === "" ? [] : [`-- Of no tenant, and without a policy: ${remark(without)}.`]),
    ...(policies.some(({ crossing }) => crossing.length > 0)
      ? [
          "-- A foreign key finds rows of every tenant, so each policy also looks at what a row refers to: it has to be seen.",
        ]
      : []),
    ...policies.flatMap(({ table, shown, crossing }) => {
      const name = tableIdentifier(table);
      return [
        `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;`,
        `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;`,
        `CREATE POLICY ${identifier(fit(table, "of_tenant"))} ON ${name}\n  USING (${shown});`,
        // Apart from the one that shows rows: read in a policy of its own table, that one would come back to itself.
        ...(crossing.length === 0
          ? []
          : (["INSERT", "UPDATE"] as const).map(
              (deed) =>
                `CREATE POLICY ${identifier(fit(table, "refers", deed.toLowerCase()))} ON ${name} AS RESTRICTIVE FOR ${deed}\n  WITH CHECK (${seen(name, crossing)});`,
            )),
      ];
    }),
  ].join("\n");
}

/** One per table whose rows are of a tenant. */
export function policiesOf(
  { root, own, through, noted }: TenantScope,
  type: string,
  views: readonly TableView[],
): readonly TenantPolicy[] {
  const tenant = `${tenantSetting}::${type}`;
  // Where another system keeps the tenants, it also says which of them somebody belongs to.
  const tenants = `string_to_array(NULLIF(current_setting('app.tenant_ids', true), ''), ',')`;
  const shownTo = (of: string): string =>
    root ? `= ${tenant}` : `= ANY (${tenants}${of === "text" ? "" : `::${of}[]`})`;
  const parentOf = new Map(through.map(({ table, parent }) => [table.data.name, parent.data.name]));
  const guarded = new Set([
    ...own.map(({ table }) => table.data.name),
    ...through.map(({ table }) => table.data.name),
  ]);
  /** PostgreSQL refuses a policy that comes back to its own table by the policies of others. */
  const comesBack = (name: string, target: string): boolean => {
    if (!parentOf.has(name)) return false;
    for (let at: string | undefined = target; at !== undefined; at = parentOf.get(at)) {
      if (at === name) return true;
    }
    return false;
  };
  const crossingOf = (name: string, column: string): readonly Crossing[] => {
    const view = views.find(({ table }) => table.data.name === name);
    if (view === undefined) return [];
    return newKeys(view).flatMap((key) => {
      const target = targetOf(key, views);
      const [first, ...rest] = key.data.columns.filter(
        (ref) => !isDate(view, ref) || key.data.columns.length === 1,
      );
      const to = target?.table.data.name;
      const own = first && columnName(first, view);
      if (!target || !to || !own || rest.length > 0 || own === column) return [];
      if (!guarded.has(to) || schemaOf(to) !== schemaOf(name) || comesBack(name, to)) return [];
      const other = key.data.references?.columns.find((ref) => !isDate(target, ref));
      return other ? [{ column: own, target: to, key: columnName(other, target) }] : [];
    });
  };
  return [
    ...(root ? [{ table: root.data.name, shown: `id = ${tenant}`, crossing: [] }] : []),
    ...own.map(({ table, column }) => ({
      table: table.data.name,
      shown: `${identifier(column.data.name)} ${shownTo(column.data.type)}`,
      crossing: crossingOf(table.data.name, column.data.name),
    })),
    ...noted.map(({ table, column }) => ({
      table: table.data.name,
      shown: `${identifier(column.data.name)} IS NOT DISTINCT FROM ${tenant}`,
      crossing: [],
    })),
    ...through.map(({ table, column, parent }) => {
      const [name, other] = [tableIdentifier(table.data.name), tableIdentifier(parent.data.name)];
      return {
        table: table.data.name,
        shown: `EXISTS (SELECT 1 FROM ${other} WHERE ${other}.id = ${name}.${identifier(column.data.name)})`,
        crossing: crossingOf(table.data.name, column.data.name),
      };
    }),
  ];
}

function seen(name: string, crossing: readonly Crossing[]): string {
  return crossing
    .map(({ column, target, key }) => {
      const own = `${name}.${identifier(column)}`;
      return `(${own} IS NULL OR EXISTS (SELECT 1 FROM ${tableIdentifier(target)} AS seen WHERE seen.${identifier(key)} = ${own}))`;
    })
    .join("\n    AND ");
}

/** How many policies that makes. */
export function countedPolicies(policies: readonly TenantPolicy[]): number {
  return policies.reduce((sum, { crossing }) => sum + (crossing.length === 0 ? 1 : 3), 0);
}

function isDate({ columns }: TableView, ref: string): boolean {
  return columns.some((each) => each.ref === ref && each.data.logical === "timestamp");
}

const schemaOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(".")));
