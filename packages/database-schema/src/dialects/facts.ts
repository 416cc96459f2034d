import type { PlanNodeOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import type { Guard } from "../guards/triggered.ts";

/** What every dialect writes the tables of a store from. */
export interface DialectFacts {
  readonly title: string;
  readonly engine: string;
  readonly views: readonly TableView[];
  readonly indexes: readonly PlanNodeOf<typeof data.index>[];
  readonly guards?: readonly Guard[];
  readonly placeOf: (view: TableView) => string | undefined;
}
