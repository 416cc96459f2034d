import type { TableView } from "../access/table-view.ts";
import { referencesFrom } from "../volume/references.ts";
import type { SeedTable } from "./seed-rows.ts";

/**
 * Without rows whose reference leads nowhere: within a circle of tables one is made before the other, of which there
 * may come to be fewer. Each row that leaves may leave others alone.
 */
export function withoutDangling(
  tables: readonly SeedTable[],
  views: readonly TableView[],
): readonly SeedTable[] {
  const kept = tables.map((table) => {
    const references = referencesFrom(table.view, views);
    const rows = table.rows.filter(({ values }) =>
      references.every(({ columns, keys, target }) => {
        const wanted = columns.map(({ ref }) => values.get(ref));
        if (wanted.some((each) => each === undefined)) return true;
        const rowsThere = tables.find(({ view }) => view.table.ref === target.table.ref)?.rows;
        return rowsThere?.some((row) =>
          keys.every(({ ref }, nth) => row.values.get(ref) === wanted[nth]),
        );
      }),
    );
    return rows.length === table.rows.length ? table : { ...table, rows };
  });
  const isSame = kept.every((table, at) => table === tables[at]);
  return isSame
    ? tables
    : withoutDangling(
        kept.filter(({ rows }) => rows.length > 0),
        views,
      );
}
