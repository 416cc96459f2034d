import type { TenantScope } from "@planc/core";
import { identifier, remark, tableIdentifier } from "./quote.ts";

/**
 * Policies that show the rows of one tenant alone. Without the setting no row is seen, and the owner of a table is
 * held to them as anybody else.
 */
export function tenantPolicies({ root, own, through, apart }: TenantScope, type: string): string {
  const tenant = `NULLIF(current_setting('app.tenant_id', true), '')::${type}`;
  // Where another system keeps the tenants, it also says which of them somebody belongs to.
  const tenants = `string_to_array(NULLIF(current_setting('app.tenant_ids', true), ''), ',')`;
  const shownTo = (of: string): string =>
    root ? `= ${tenant}` : `= ANY (${tenants}${of === "text" ? "" : `::${of}[]`})`;
  const rows: readonly (readonly [string, string])[] = [
    ...(root ? [[root.data.name, `id = ${tenant}`] as const] : []),
    ...own.map(
      ({ table, column }) =>
        [table.data.name, `${identifier(column.data.name)} ${shownTo(column.data.type)}`] as const,
    ),
    ...through.map(({ table, column, parent }) => {
      const [name, other] = [tableIdentifier(table.data.name), tableIdentifier(parent.data.name)];
      return [
        table.data.name,
        `EXISTS (SELECT 1 FROM ${other} WHERE ${other}.id = ${name}.${identifier(column.data.name)})`,
      ] as const;
    }),
  ];
  const without = apart.map(({ data }) => data.name).join(", ");
  return [
    root
      ? "-- Rows of one tenant. A transaction begins with set_config('app.tenant_id', '…', true); without it no row is seen."
      : "-- Rows of the tenants that somebody belongs to. A transaction begins with set_config('app.tenant_ids', '…,…', true); without it no row is seen.",
    ...(root
      ? [
          `-- A row of ${remark(root.data.name)} itself: its id is made first and set as app.tenant_id, then the row is inserted with it.`,
        ]
      : []),
    ...(without === "" ? [] : [`-- Of no tenant, and without a policy: ${remark(without)}.`]),
    ...rows.flatMap(([table, shown]) => {
      const name = tableIdentifier(table);
      return [
        `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;`,
        `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;`,
        `CREATE POLICY ${identifier(`${table}_of_tenant`.slice(0, 63))} ON ${name}\n  USING (${shown});`,
      ];
    }),
  ].join("\n");
}
