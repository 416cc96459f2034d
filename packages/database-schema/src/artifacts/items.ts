import { optional } from "@planc/core";
import { data } from "@planc/core/ir";
import { createTable, exampleItems, exampleQueries } from "../items/requests.ts";
import { artifact } from "../kit.ts";

export const itemPaths = {
  table: "database/dynamodb/create-table.json",
  items: "database/dynamodb/example-items.json",
  queries: "database/dynamodb/queries.json",
} as const;

/** The call that makes the table of DynamoDB, items to try it with, and the query of each read. */
export const itemsFile = artifact("items", {
  reads: { items: data.item, lookups: optional(data.lookup), fields: optional(data.field) },
  emit: ({ items, lookups, fields }) => {
    if (items.length === 0) return [];
    const file = (path: string, value: unknown) => ({
      path,
      mediaType: "application/json",
      text: `${JSON.stringify(value, null, 2)}\n`,
    });
    return [
      file(itemPaths.table, createTable(items)),
      file(itemPaths.items, exampleItems(items, fields)),
      file(itemPaths.queries, exampleQueries(items, lookups, fields)),
    ];
  },
});
