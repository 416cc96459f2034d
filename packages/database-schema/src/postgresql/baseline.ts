import { isThere, type TableView } from "../access/table-view.ts";
import { identifier, tableIdentifier } from "./quote.ts";

/** The tables that a schema builds on, as far as they are known: enough to try it on. */
export function baselineSql(views: readonly TableView[]): string {
  const there = views.filter(isThere);
  const schemas = new Set(
    there.flatMap(({ table: { data } }) =>
      data.name.includes(".") ? data.name.split(".")[0] : [],
    ),
  );
  return [
    ...[...schemas].map((schema) => `CREATE SCHEMA IF NOT EXISTS ${identifier(schema ?? "")};`),
    ...there.map((view) => {
      const columns = view.columns.filter(({ data }) => data.existing);
      const keyed = view.keys.find(
        ({ data }) =>
          data.kind === "primary" &&
          data.columns.every((ref) => columns.some((column) => column.ref === ref)),
      );
      const key = columns.filter(({ ref }) => keyed?.data.columns.includes(ref));
      const lines = [
        ...columns.map(({ data: { name, type } }) => `${identifier(name)} ${type}`),
        ...(key.length > 0
          ? [`PRIMARY KEY (${key.map(({ data: { name } }) => identifier(name)).join(", ")})`]
          : []),
      ];
      return `CREATE TABLE ${tableIdentifier(view.table.data.name)} (${lines.join(", ")});`;
    }),
  ].join("\n");
}
