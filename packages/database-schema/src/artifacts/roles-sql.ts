import { byRef, optional, type Ref } from "@planc/core";
import { api, brief, data, decision, security } from "@planc/core/ir";
import { tableViews } from "../access/table-view.ts";
import { machineryOf } from "../catalog/machinery.ts";
import { artifact } from "../kit.ts";
import { guardedScope } from "../layout/guarded-scope.ts";
import { hasRoles, isWritten } from "../layout/store-of.ts";
import { rolesSql } from "../postgresql/roles.ts";
import { signInOf } from "../postgresql/sign-in.ts";
import { deedsOf } from "../tables/deeds-of.ts";
import { pathFor } from "./paths.ts";

/** The roles of programs that share one schema of new tables; services with schemas have theirs in schema.sql. */
export const rolesSqlFile = artifact("roles-sql", {
  reads: {
    stores: data.store,
    tables: data.table,
    columns: data.column,
    keys: optional(data.key),
    retentions: optional(data.retention),
    operations: optional(api.operation),
    resources: optional(api.resource),
    product: optional(brief.product),
    entities: optional(data.entity),
    fields: optional(data.field),
    choices: optional(decision.choice),
    identity: optional(security.identity),
    obligations: optional(security.obligation),
  },
  emit: ({ stores, tables, columns, keys, retentions, product, ...given }) => {
    const written = stores.filter(isWritten);
    const scope = guardedScope({ ...given, tables, columns });
    const columnByRef = byRef(columns);
    const deeds = deedsOf(given);
    const keptOf = new Map<Ref, (typeof retentions)[number]>(
      retentions.map((each) => [each.data.table, each]),
    );
    return written.flatMap((store) => {
      const own = tables.filter((table) => table.data.store === store.ref);
      if (!hasRoles(store, own)) return [];
      const views = tableViews(own, columns, keys);
      const guards = scope?.store === store.ref ? scope : undefined;
      const noted = new Set<Ref>(guards?.noted.map(({ table }) => table.ref));
      const text = rolesSql({
        title: product?.data.name ?? "Schema",
        tables: views.map((view) => ({ view, deeds: deeds(view.table) })),
        swept: views.flatMap((view) => {
          const kept = keptOf.get(view.table.ref)?.data;
          const by = kept?.by && columnByRef.get(kept.by)?.data.name;
          return by && kept?.afterwards === "delete" ? [{ view, by }] : [];
        }),
        signIn: guards && signInOf(guards, views),
        guarded: new Set(
          guards
            ? [
                ...(guards.root ? [guards.root.ref] : []),
                ...[...guards.own, ...guards.through, ...guards.noted].map(
                  ({ table }) => table.ref,
                ),
              ]
            : [],
        ),
        claimed: views.filter(
          ({ table: { ref, data: each } }) =>
            noted.has(ref) &&
            machineryOf(each.name)?.reads?.some(({ use }) => use === "claim") === true,
        ),
      });
      return [{ path: pathFor(store, written, "roles.sql"), mediaType: "application/sql", text }];
    });
  },
});
