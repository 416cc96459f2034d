import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";

type Key = ViewOf<typeof data.key>;

/** How often a user can have a row of a table, by its unique keys: once a day, or once at all. */
export function oncePerUser(
  table: string,
  about: {
    readonly keys: readonly Key[];
    readonly tables: readonly ViewOf<typeof data.table>[];
    readonly columns: ReadonlyMap<string, ViewOf<typeof data.column>>;
  },
): "day" | "ever" | undefined {
  const users = new Set<string>(
    about.tables.flatMap(({ ref, data: { entity } }) =>
      entity === "data/entity#user" ? [ref] : [],
    ),
  );
  const own = about.keys.filter(({ data: key }) => key.table === table);
  const ofUser = new Set<string>(
    own.flatMap(({ data: key }) =>
      key.references !== undefined && users.has(key.references.table) ? key.columns : [],
    ),
  );
  const isDay = (column: string) => about.columns.get(column)?.data.logical === "date";
  const bounds = own.flatMap(({ data: { kind, columns } }) => {
    if (kind !== "unique" || !columns.some((each) => ofUser.has(each))) return [];
    if (!columns.every((each) => ofUser.has(each) || isDay(each))) return [];
    return columns.some(isDay) ? ["day" as const] : ["ever" as const];
  });
  return bounds.includes("ever") ? "ever" : bounds[0];
}
