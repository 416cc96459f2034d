import { optional, type Ref } from "@planc/core";
import { api, brief, data, decision, security } from "@planc/core/ir";
import { tableViews } from "../access/table-view.ts";
import { machineryOf } from "../catalog/machinery.ts";
import { artifact } from "../kit.ts";
import { guardedScope, guardedTables } from "../layout/guarded-scope.ts";
import { laidOutIn } from "../layout/laid-out-in.ts";
import { hasRoles, isWritten } from "../layout/store-of.ts";
import { deletingStatements } from "../postgresql/deletes.ts";
import { rolesSql, sweptOf } from "../postgresql/roles.ts";
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
    actions: optional(brief.action),
    product: optional(brief.product),
    entities: optional(data.entity),
    concepts: optional(brief.concept),
    partitions: optional(data.partition),
    fields: optional(data.field),
    choices: optional(decision.choice),
    identity: optional(security.identity),
    obligations: optional(security.obligation),
  },
  emit: ({ stores, tables, columns, keys, retentions, partitions, product, ...given }) => {
    const written = stores.filter(isWritten);
    const scope = guardedScope({ ...given, tables, columns });
    const deeds = deedsOf(given);
    return written.flatMap((store) => {
      const own = tables.filter((table) => table.data.store === store.ref);
      if (!hasRoles(store, own)) return [];
      const views = tableViews(own, columns, keys);
      const guards = scope?.store === store.ref ? scope : undefined;
      const noted = new Set<Ref>(guards?.noted.map(({ table }) => table.ref));
      const signIn = guards && signInOf(guards, views);
      const deleted = new Set<Ref>(
        deletingStatements(views, { laidOut: laidOutIn(own, given), signIn }).map(
          ({ view }) => view.table.ref,
        ),
      );
      const parted = new Set<Ref>(partitions.map(({ data: { table } }) => table));
      const text = rolesSql({
        title: product?.data.name ?? "Schema",
        tables: views.map((view) => {
          const usual = deeds(view.table);
          const isDeleted = usual === "no-delete" && deleted.has(view.table.ref);
          return { view, deeds: isDeleted ? "all" : usual };
        }),
        parted: views.some(({ table: { ref } }) => parted.has(ref)),
        swept: sweptOf(views, retentions),
        signIn,
        guarded: guardedTables(guards),
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
