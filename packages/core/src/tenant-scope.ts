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
  const columnsOf = Map.groupBy(columns, ({ data }) => data.table);
  const naming = (table: Table): Column | undefined =>
    columnsOf
      .get(table.ref)
      ?.find(({ data }) => !data.nullable && data.field !== undefined && outside.has(data.field));
  const store = (root ?? tables.find((table) => naming(table) !== undefined))?.data.store;
  if (store === undefined) return undefined;
  const targets = new Map<string, string | undefined>(
    fields.map(({ ref, data }) => [ref, data.references?.entity]),
  );
  const beside = tables.filter(({ ref, data }) => ref !== root?.ref && data.store === store);
  const referring = (table: Table, to: Table): Column | undefined => {
    if (to.data.entity === undefined) return undefined;
    // What the store itself notes down in every row tells it as well.
    const own = columnsOf.get(table.ref) ?? [];
    const noted =
      to === root &&
      own.find(
        ({ data }) =>
          !data.nullable && data.default?.kind === "call" && data.default.call === "tenant",
      );
    if (noted) return noted;
    return own.find(
      ({ data }) =>
        !data.nullable && data.field !== undefined && targets.get(data.field) === to.data.entity,
    );
  };
  const own = beside.flatMap((table) => {
    const column = root ? referring(table, root) : naming(table);
    return column ? [{ table, column }] : [];
  });
  const reached: Table[] = own.map(({ table }) => table);
  const through: { table: Table; column: Column; parent: Table }[] = [];
  // A role sees the tables of its own schema, so a policy that asks one of another refuses every row.
  const isBeside = (table: Table, parent: Table) =>
    schemaOf(table.data.name) === schemaOf(parent.data.name);
  for (let parent = reached[0], at = 0; parent; at += 1, parent = reached[at]) {
    for (const table of beside) {
      if (reached.includes(table) || !isBeside(table, parent)) continue;
      const column = referring(table, parent);
      if (!column) continue;
      reached.push(table);
      through.push({ table, column, parent });
    }
  }
  return {
    ...(root ? { root } : {}),
    store,
    own,
    through,
    apart: beside.filter((table) => !reached.includes(table)),
  };
}

const schemaOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(".")));
