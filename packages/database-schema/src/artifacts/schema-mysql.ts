import { optional } from "@planc/core";
import { decision } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { schemasOf } from "../layout/schemas.ts";
import { engineName } from "../layout/store-of.ts";
import { mysqlSchema } from "../mysql/ddl.ts";
import { pathFor } from "./paths.ts";
import { placesOf, schemaReads, storesIn } from "./schema-facts.ts";

/** The DDL of each store of MySQL. */
export const schemaMysqlFile = artifact("schema-mysql", {
  reads: { ...schemaReads, ownership: optional(decision.dataOwnership) },
  emit: ({ product, entities, concepts, facts, ownership, guards, ...given }) =>
    storesIn("mysql", given).map(({ store, written, tables, views, indexes }) => ({
      path: pathFor(store, written, "schema.sql"),
      mediaType: "application/sql",
      text: mysqlSchema({
        title: product?.data.name ?? "Schema",
        engine: engineName(store),
        views,
        indexes,
        guards,
        schemas: schemasOf(tables, given.components, ownership),
        placeOf: placesOf(entities, concepts, facts),
      }),
    })),
});
