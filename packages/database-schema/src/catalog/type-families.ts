import type { shapes } from "@planc/core/ir";
import type * as z from "zod";

type LogicalType = z.output<typeof shapes.logicalType>;

/** Types of which one says more closely what another says; between families a value of one is none of the other. */
const families: readonly (readonly LogicalType[])[] = [
  [
    "text",
    "long-text",
    "email",
    "phone",
    "url",
    "country",
    "currency",
    "language",
    "secret-hash",
    "file",
    "uuid",
  ],
  ["integer", "decimal", "money", "percent"],
  ["date", "timestamp", "time"],
  ["json", "list"],
];

/** Whether a value cannot be of both; a closed list can be of anything. */
export function excludes(one: LogicalType, other: LogicalType): boolean {
  if (one === other || one === "enum" || other === "enum") return false;
  return !families.some((family) => family.includes(one) && family.includes(other));
}
