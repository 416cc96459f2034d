import type { Draft, Ref } from "@planc/core";
import { derived } from "../kit.ts";
import { uuidCall } from "./column-of.ts";
import type { ColumnData, ColumnPlan } from "./plan.ts";

/** Makes the columns of tables that no entity stands behind. */
export function columnsFor(from: readonly Ref[], version: string | undefined) {
  const why: Draft["why"] = derived("table-forced", from);
  const column = (
    name: string,
    type: string,
    logical: ColumnData["logical"],
    more: Partial<ColumnData> = {},
  ): ColumnPlan => ({
    data: { name, type, logical, nullable: false, generated: true, ...more },
    why,
  });
  return {
    why,
    text: (name: string, maxLength: number, more: Partial<ColumnData> = {}) =>
      column(name, "text", "text", { maxLength, ...more }),
    uuid: (name: string, more: Partial<ColumnData> = {}) => column(name, "uuid", "uuid", more),
    id: () => column("id", "uuid", "uuid", { default: { kind: "call", call: uuidCall(version) } }),
    json: (name: string, more: Partial<ColumnData> = {}) => column(name, "jsonb", "json", more),
    integer: (name: string, more: Partial<ColumnData> = {}) =>
      column(name, "integer", "integer", more),
    long: (name: string, more: Partial<ColumnData> = {}) => column(name, "bigint", "integer", more),
    /** Numbered by the store in the order in which rows are written. */
    counted: (name: string, more: Partial<ColumnData> = {}) =>
      column(name, "bigserial", "integer", more),
    flag: (name: string, more: Partial<ColumnData> = {}) =>
      column(name, "boolean", "boolean", more),
    hash: (name: string, comment: string) => column(name, "bytea", "binary", { comment }),
    time: (name: string, more: Partial<ColumnData> = {}) =>
      column(name, "timestamptz", "timestamp", more),
    created: () =>
      column("created_at", "timestamptz", "timestamp", { default: { kind: "call", call: "now" } }),
  };
}
