import { isThere, type TableView } from "../access/table-view.ts";
import { identifier, tableIdentifier } from "../postgresql/quote.ts";
import type { SchemaModel, Table } from "../sql/schema-model.ts";

/**
 * The earlier schema without what the repository has by now: what was planned and is built needs no migration, and
 * what is the repository's own is never taken away.
 */
export function withoutTheirs(
  from: SchemaModel,
  to: SchemaModel,
  views: readonly TableView[],
): SchemaModel {
  const there = new Map(
    views.filter(isThere).map((view) => [tableIdentifier(view.table.data.name), view]),
  );
  const tables = [...from.tables].flatMap(([name, table]): [string, Table][] => {
    const view = there.get(name);
    if (!view) return table.made || to.tables.has(name) ? [[name, table]] : [];
    const built = new Set(
      view.columns.filter(({ data }) => data.existing).map(({ data }) => identifier(data.name)),
    );
    const isBuilt = (columns: readonly string[]): boolean =>
      columns.every((each) => built.has(each));
    const kept: Table = {
      ...table,
      made: false,
      columns: new Map([...table.columns].filter(([column]) => !built.has(column))),
      constraints: new Map([...table.constraints].filter(([, each]) => !isBuilt(each.columns))),
      indexes: new Map([...table.indexes].filter(([, each]) => !isBuilt(each.columns))),
      partitions: [],
    };
    const { comment: _, partitionBy: __, ...bare } = kept;
    return [[name, bare]];
  });
  return { tables: new Map(tables), extras: from.extras };
}
