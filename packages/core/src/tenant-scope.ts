import type { data } from "./ir/index.ts";
import type { ViewOf } from "./node.ts";
import type { Ref } from "./ref.ts";

interface Drawn {
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly columns: readonly ViewOf<typeof data.column>[];
}

type Table = Drawn["tables"][number];
type Column = Drawn["columns"][number];

export interface TenantScope {
  /** The table with a row per tenant; none where another system keeps them. */
  readonly root?: Table;
  /** Where the rows are. */
  readonly store: Table["data"]["store"];
  /** Tables whose rows name their tenant. */
  readonly own: readonly { readonly table: Table; readonly column: Column }[];
  /** Tables whose rows belong to one by what they always refer to in their own schema; the table referred to comes before. */
  readonly through: readonly {
    readonly table: Table;
    readonly column: Column;
    readonly parent: Table;
  }[];
  /** Tables of work whose rows note for which tenant they were written, where there was one. */
  readonly noted: readonly { readonly table: Table; readonly column: Column }[];
  /** Tables whose rows belong to no tenant, or whose tenant nothing tells. */
  readonly apart: readonly Table[];
}

/** Which tables hold rows of one tenant, and how that is seen in a row; nothing where no row names a tenant. */
export function tenantScope(
  tenancy: Ref<"brief/concept"> | undefined,
  { entities, fields, tables, columns }: Drawn,
): TenantScope | undefined {
  const entity = entities.find(({ data }) => data.concept === tenancy);
  const root = tables.find(({ data }) => entity && data.entity === entity.ref);
  if (tenancy === undefined) return undefined;
  const outside = new Set<string>(
    fields.filter(({ data }) => data.outside === tenancy).map(({ ref }) => ref),
  );
  const columnsOf = new Map<string, Column[]>();
  for (const column of columns) {
    const same = columnsOf.get(column.data.table);
    if (same) same.push(column);
    else columnsOf.set(column.data.table, [column]);
  }
  const naming = (table: Table): Column | undefined =>
    (columnsOf.get(table.ref) ?? []).find(
      ({ data }) => !data.nullable && data.field !== undefined && outside.has(data.field),
    );
  const store = (root ?? tables.find((table) => naming(table) !== undefined))?.data.store;
  if (store === undefined) return undefined;
  const targets = new Map<string, string | undefined>(
    fields.map(({ ref, data }) => [ref, data.references?.entity]),
  );
  const beside = tables.filter(({ ref, data }) => ref !== root?.ref && data.store === store);
  const referring = (table: Table, to: Table): Column | undefined => {
    if (to.data.entity === undefined) return undefined;
    const there = columnsOf.get(table.ref) ?? [];
    // What the store itself notes down in every row tells it as well.
    const noted =
      to === root ? there.find(({ data }) => !data.nullable && notesTenant(data)) : undefined;
    if (noted) return noted;
    return there.find(
      ({ data }) =>
        !data.nullable && data.field !== undefined && targets.get(data.field) === to.data.entity,
    );
  };
  const own = beside.flatMap((table) => {
    const column = root ? referring(table, root) : naming(table);
    return column ? [{ table, column }] : [];
  });
  const reached = new Set<Table>(own.map(({ table }) => table));
  const through: { table: Table; column: Column; parent: Table }[] = [];
  // A role sees the tables of its own schema, so a policy that asks one of another refuses every row.
  const isBeside = (table: Table, parent: Table) =>
    schemaOf(table.data.name) === schemaOf(parent.data.name);
  // A set is gone through as it grows.
  for (const parent of reached) {
    for (const table of beside) {
      if (reached.has(table) || !isBeside(table, parent)) continue;
      const column = referring(table, parent);
      if (!column) continue;
      reached.add(table);
      through.push({ table, column, parent });
    }
  }
  // Where a service has a schema, its one role also takes up the work of all tenants.
  const noted = beside.flatMap((table) => {
    if (!root || reached.has(table) || schemaOf(table.data.name) !== "") return [];
    const column = (columnsOf.get(table.ref) ?? []).find(({ data }) => notesTenant(data));
    return column ? [{ table, column }] : [];
  });
  const told = new Set<string>(
    [...reached, ...noted.map(({ table }) => table)].map(({ ref }) => ref),
  );
  return {
    ...(root ? { root } : {}),
    store,
    own,
    through,
    noted,
    apart: beside.filter(({ ref }) => !told.has(ref)),
  };
}

const notesTenant = ({ default: first }: Column["data"]): boolean =>
  first?.kind === "call" && first.call === "tenant";

const schemaOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(".")));
