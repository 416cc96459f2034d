import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";

/** What holds of some rows, as SQL that may stand beside others; `it` is the column as the dialect writes it. */
export function rowCondition(
  { is, value, values = [] }: NonNullable<DataOf<typeof data.index>["where"]>,
  it: string,
  literal: (text: string) => string,
): string {
  switch (is) {
    case "null":
      return `${it} IS NULL`;
    case "not-null":
      return `${it} IS NOT NULL`;
    case "equal":
      return `${it} = ${literal(value ?? "")}`;
    case "none-of":
      return `(${it} IS NULL OR ${it} NOT IN (${values.map(literal).join(", ")}))`;
  }
}
