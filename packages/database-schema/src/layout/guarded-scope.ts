import { type Ref, type TenantScope, tenantScope, type ViewOf } from "@planc/core";
import type { data, decision, security } from "@planc/core/ir";

type Drawn = Parameters<typeof tenantScope>[1];

/** The tables of tenants, where the store itself keeps their rows apart. */
export function guardedScope({
  choices,
  identity,
  ...drawn
}: Drawn & {
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
}): TenantScope | undefined {
  const isGuarded = choices.some(({ data: { technology } }) => technology === "row-level-security");
  return isGuarded ? tenantScope(identity?.data.tenancy, drawn) : undefined;
}

/** The same, where it is about these tables. */
export function scopeIn(
  scope: TenantScope | undefined,
  tables: readonly ViewOf<typeof data.table>[],
): TenantScope | undefined {
  return tables.some(({ data: { store } }) => store === scope?.store) ? scope : undefined;
}

/** By what policies tell the rows of a table apart; nothing where it has no policy. */
export function tenantColumnIn({ root, own, through }: TenantScope, table: Ref): Ref | undefined {
  if (root?.ref === table) return root.ref;
  return [...own, ...through].find((each) => each.table.ref === table)?.column.ref;
}

/** Tables with a policy that shows the rows of one tenant. */
export function guardedTables(scope: TenantScope | undefined): ReadonlySet<Ref> {
  if (scope === undefined) return new Set();
  const { root, own, through, noted } = scope;
  return new Set([
    ...(root ? [root.ref] : []),
    ...[...own, ...through, ...noted].map((each) => each.table.ref),
  ]);
}
