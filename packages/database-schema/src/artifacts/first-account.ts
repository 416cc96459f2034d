import { optional } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { firstAccountOf } from "../layout/first-account-of.ts";
import { isWritten } from "../layout/store-of.ts";
import { pathFor } from "./paths.ts";

/** What has to be read to know whose account comes first. */
export const firstAccountReads = {
  stores: data.store,
  tables: data.table,
  columns: optional(data.column),
  keys: optional(data.key),
  entities: optional(data.entity),
  fields: optional(data.field),
  operations: optional(api.operation),
  actions: optional(brief.action),
  actors: optional(brief.actor),
  giving: optional(security.roleGiving),
  identity: optional(security.identity),
  product: optional(brief.product),
} as const;

/** Where the statements stand that make the first account. */
export const firstAccountFile = "first-administrator.sql";

/** How the first account that lets others in comes to be: no operation can make it. */
export const firstAccountArtifact = artifact("first-account", {
  reads: firstAccountReads,
  emit: (given) => {
    const first = firstAccountOf(given);
    if (first === undefined) return [];
    const path = pathFor(first.store, given.stores.filter(isWritten), firstAccountFile);
    return [{ path, mediaType: "application/sql", text: first.text }];
  },
});
