import type { TenantScope } from "@planc/core";
import { identifier, remark, tableIdentifier } from "./quote.ts";

/**
 * Policies that show the rows of one tenant alone. Without the setting no row is seen, and the owner of a table is
 * held to them as anybody else.
 */
export function tenantPolicies({ root, own, through, apart }: TenantScope, type: string): string {
  const tenant = `NULLIF(current_setting('app.tenant_id', true), '')::${type}`;
  const rows: readonly (readonly [string, string])[] = [
    [root.data.name, `id = ${tenant}`],
    ...own.map(
      ({ table, column }) =>
        [table.data.name, `${identifier(column.data.name)} = ${tenant}`] as const,
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
    "-- Rows of one tenant. A transaction begins with SET LOCAL app.tenant_id = '…'; without it no row is seen.",
    `-- A row of ${remark(root.data.name)} itself: its id is made first and set as app.tenant_id, then the row is inserted with it.`,
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
