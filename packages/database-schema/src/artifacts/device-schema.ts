import { optional } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { engineName } from "../layout/store-of.ts";
import { snake } from "../naming/identifier.ts";
import { sqliteSchema } from "../sqlite/ddl.ts";
import { deviceIndexes, deviceViews } from "../sqlite/device-views.ts";

/** `database/offline-store/schema.sql` */
export function devicePath({ id }: { readonly id: string }): string {
  return `database/${snake(id).replaceAll("_", "-")}/schema.sql`;
}

/** The file of SQLite that a device has beside a server. */
export const deviceSchemaFile = artifact("device-schema", {
  reads: {
    stores: data.store,
    copies: data.copy,
    tables: data.table,
    columns: data.column,
    keys: optional(data.key),
    indexes: optional(data.index),
    product: optional(brief.product),
  },
  emit: ({ stores, copies, product, indexes, ...plan }) =>
    stores.flatMap((store) => {
      const views = deviceViews(store, copies, plan);
      if (views.length === 0) return [];
      const text = sqliteSchema({
        title: `${product?.data.name ?? "Schema"} on a device`,
        engine: engineName(store),
        views,
        indexes: deviceIndexes(store, copies, indexes),
        past: () => undefined,
        placeOf: () => undefined,
      });
      return [{ path: devicePath(store), mediaType: "application/sql", text }];
    }),
});
