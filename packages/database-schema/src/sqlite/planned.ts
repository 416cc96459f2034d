import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { indexesOf, isThere, newColumns, type TableView, targetOf } from "../access/table-view.ts";
import type { Guard } from "../guards/triggered.ts";
import type { SqliteTable } from "../probes/sqlite-run.ts";
import { addedOnlyNames } from "./added-only.ts";
import { sqliteGuards } from "./guards.ts";
import { sqliteIdentifier as identifier } from "./quote.ts";

/** What the catalogue of the file holds of each table once the plan is in it. */
export function sqlitePlanned(
  views: readonly TableView[],
  indexes: readonly ViewOf<typeof data.index>[],
  guards: readonly Guard[] = [],
): readonly SqliteTable[] {
  return views
    .filter((view) => !isThere(view))
    .map((view) => {
      const primary = view.keys.find(({ data: { kind } }) => kind === "primary");
      return {
        name: view.table.data.name,
        columns: view.columns.map(({ data: { name, type, nullable } }) => ({
          name,
          type,
          required: !nullable,
        })),
        primary: (primary?.data.columns ?? []).map(
          (ref) => view.columns.find((each) => each.ref === ref)?.data.name ?? ref,
        ),
        unique: view.keys.filter(({ data: { kind } }) => kind === "unique").length,
        foreign: view.keys.filter((key) => targetOf(key, views) !== undefined).length,
        indexes: indexesOf(view, indexes)
          .filter(({ data: { method } }) => method !== "gin")
          .map(({ data: { name } }) => name)
          .sort(),
        triggers: [
          ...addedOnlyNames(view),
          ...sqliteGuards(view, guards).map(({ name }) => name),
        ].sort(),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The tables that a schema builds on, as far as they are known: enough to try it on. */
export function sqliteBaseline(views: readonly TableView[]): string {
  return views
    .filter(isThere)
    .map((view) => {
      const added = new Set(newColumns(view).map(({ ref }) => ref));
      const columns = view.columns.filter(({ ref }) => !added.has(ref));
      const key = view.keys.find(
        ({ data }) =>
          data.kind === "primary" &&
          data.columns.every((ref) => columns.some((column) => column.ref === ref)),
      );
      const lines = [
        ...columns.map(({ data }) => identifier(data.name)),
        ...(key
          ? [
              `PRIMARY KEY (${columns
                .filter(({ ref }) => key.data.columns.includes(ref))
                .map(({ data }) => identifier(data.name))
                .join(", ")})`,
            ]
          : []),
      ];
      return `CREATE TABLE ${identifier(view.table.data.name)} (${lines.join(", ")});`;
    })
    .join("\n");
}
