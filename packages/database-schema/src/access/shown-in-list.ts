import type { ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import type { TableView } from "./table-view.ts";

type Schema = ViewOf<typeof api.schema>;

/** What takes most of a row. */
const long: ReadonlySet<string> = new Set(["binary", "json", "list", "long-text"]);

/** The columns of what a list answers with, and those that it is in the order of; nothing where no long one is left out. */
export function shownInList(
  { data: { response } }: ViewOf<typeof api.operation>,
  schemas: readonly Schema[],
  view: TableView,
): readonly ViewOf<typeof data.column>["ref"][] | undefined {
  const page = schemas.find(({ ref }) => ref === response);
  const item = page?.data.properties.find(({ list, schema }) => list && schema)?.schema;
  const fields = new Set<string>(
    schemas.find(({ ref }) => ref === item)?.data.properties.flatMap(({ field }) => field ?? []) ??
      [],
  );
  const own = view.columns.filter(
    ({ data: { field, name } }) =>
      (field !== undefined && fields.has(field)) || name === "id" || name === "created_at",
  );
  const isLong = view.columns.some(
    (column) => long.has(column.data.logical) && !own.includes(column),
  );
  return fields.size > 0 && isLong ? own.map(({ ref }) => ref) : undefined;
}
