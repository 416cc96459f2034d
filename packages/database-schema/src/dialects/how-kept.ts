import type { shapes } from "@planc/core/ir";
import type * as z from "zod";
import { newColumns, type TableView } from "../access/table-view.ts";

type Logical = z.output<typeof shapes.logicalType>;

/** How values are kept whose type does not tell it, for the types that the tables have: said once, at the head. */
export function howKept(
  views: readonly TableView[],
  types: readonly { readonly logical: Logical; readonly kept?: string | undefined }[],
): readonly string[] {
  const columns = views.flatMap((view) => newColumns(view).map(({ data }) => data));
  const used = new Set(columns.map(({ logical }) => logical));
  const said = types.flatMap(({ logical, kept }) =>
    kept !== undefined && used.has(logical) ? [`--   ${logical}: ${kept}`] : [],
  );
  return said.length === 0 ? [] : ["-- How values are kept:", ...said];
}
