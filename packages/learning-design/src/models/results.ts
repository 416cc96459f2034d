import type { DataOf, ViewOf } from "@planc/core";
import type { api, learning } from "@planc/core/ir";
import type { PlanView, Table } from "./plan-view.ts";

/** Where predictions are kept: by which version, how sure, until when, and who reads them. */
export function resultsData(
  table: Table,
  view: PlanView,
  operations: readonly ViewOf<typeof api.operation>[],
): NonNullable<DataOf<typeof learning.model>["results"]> {
  const columns = view.columnsOf(table);
  const named = (words: RegExp) => columns.find(({ data: each }) => words.test(each.name))?.ref;
  const version = named(/(?:^|_)model_?version|^model$/);
  const score = named(/score|confidence|probability/);
  const expires = named(/^(?:expires|valid_until)/);
  return {
    table: table.ref,
    ...(version ? { version } : {}),
    ...(score ? { score } : {}),
    ...(expires ? { expires } : {}),
    operations: operations.map((each) => each.ref),
  };
}
