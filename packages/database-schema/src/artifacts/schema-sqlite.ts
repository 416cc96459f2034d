import { optional } from "@planc/core";
import { decision } from "@planc/core/ir";
import { wholeFiles } from "../catalog/engines.ts";
import { artifact } from "../kit.ts";
import { engineName } from "../layout/store-of.ts";
import { sqliteSchema } from "../sqlite/ddl.ts";
import { pathFor } from "./paths.ts";
import { placesOf, schemaReads, storesIn } from "./schema-facts.ts";

/** The DDL of each store that is a file of SQLite. */
export const schemaSqliteFile = artifact("schema-sqlite", {
  reads: { ...schemaReads, choices: optional(decision.choice) },
  emit: ({ product, retentions, entities, concepts, facts, choices, guards, ...given }) =>
    storesIn("sqlite", given).map(({ store, written, views, indexes }) => ({
      path: pathFor(store, written, "schema.sql"),
      mediaType: "application/sql",
      text: sqliteSchema({
        title: product?.data.name ?? "Schema",
        engine: engineName(store),
        views,
        indexes,
        guards,
        asWhole: wholeFiles.has(
          choices.find(({ ref }) => ref === store.data.choice)?.data.technology ?? "",
        ),
        placeOf: placesOf(entities, concepts, facts),
        past: ({ table, columns }) => {
          const kept = retentions.find(({ data }) => data.table === table.ref)?.data;
          const column = columns.find(({ ref }) => ref === kept?.by)?.data.name;
          return kept && column && kept.afterwards === "delete"
            ? { column, days: kept.keep }
            : undefined;
        },
      }),
    })),
});
