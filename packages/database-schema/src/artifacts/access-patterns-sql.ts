import { byRef, optional } from "@planc/core";
import { api, brief, data, decision, security } from "@planc/core/ir";
import { looksInText } from "../access/serve.ts";
import { serverOf } from "../access/served-by.ts";
import { tableViews } from "../access/table-view.ts";
import { artifact } from "../kit.ts";
import { erasureOf } from "../layout/erasure-of.ts";
import { guardedScope } from "../layout/guarded-scope.ts";
import { laidOutIn } from "../layout/laid-out-in.ts";
import { findsWords, isMain, isWritten } from "../layout/store-of.ts";
import { accessPatternsSql } from "../postgresql/access-patterns-sql.ts";
import { signInOf } from "../postgresql/sign-in.ts";
import { pathFor } from "./paths.ts";

/** The statement of each access pattern of a store that runs on PostgreSQL alone. */
export const accessPatternsFile = artifact("access-patterns", {
  reads: {
    stores: data.store,
    tables: data.table,
    columns: data.column,
    patterns: data.accessPattern,
    keys: optional(data.key),
    indexes: optional(data.index),
    retentions: optional(data.retention),
    operations: optional(api.operation),
    product: optional(brief.product),
    entities: optional(data.entity),
    concepts: optional(brief.concept),
    fields: optional(data.field),
    choices: optional(decision.choice),
    identity: optional(security.identity),
    obligations: optional(security.obligation),
    classes: optional(security.classification),
  },
  emit: ({
    stores,
    tables,
    columns,
    patterns,
    keys,
    indexes,
    retentions,
    operations,
    product,
    ...given
  }) => {
    const scope = guardedScope({ ...given, tables, columns });
    const written = stores.filter(isWritten);
    // Words are then looked for there, and this store is never asked.
    const hasEngine = stores.some(findsWords);
    const columnByRef = byRef(columns);
    const operationByRef = byRef(operations);
    return written.filter(isMain).flatMap((store) => {
      const own = tables.filter((table) => table.data.store === store.ref);
      const refs = new Set<string>(own.map(({ ref }) => ref));
      const reads = patterns.filter(
        (each) => refs.has(each.data.table) && !(hasEngine && looksInText(each)),
      );
      const laidOut = laidOutIn(own, given);
      if (reads.length === 0 && laidOut.tables.size === 0) return [];
      const views = tableViews(own, columns, keys);
      const signIn = scope?.store === store.ref ? signInOf(scope, views) : undefined;
      const text = accessPatternsSql({
        title: product?.data.name ?? "Access patterns",
        views,
        patterns: reads,
        ...(signIn ? { signIn } : {}),
        laidOut,
        erasure: erasureOf(views, { ...given, columns }),
        server: (pattern) => serverOf(pattern, { keys, indexes, columnByRef }),
        operationId: (ref) => operationByRef.get(ref)?.data.operationId,
        days: ({ table }) =>
          retentions.find(({ data: { table: of } }) => of === table.ref)?.data.keep,
      });
      const path = pathFor(store, written, "access-patterns.sql");
      return [{ path, mediaType: "application/sql", text }];
    });
  },
});
