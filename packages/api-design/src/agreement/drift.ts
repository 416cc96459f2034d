import type { DataOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";

type Property = DataOf<typeof api.schema>["properties"][number];
type Purpose = DataOf<typeof api.schema>["purpose"];
type Column = DataOf<typeof data.column>;

/** What is sent has to fit into the column, and what the column holds into what is read. */
export function driftOf(
  purpose: Purpose,
  property: Property,
  column: Column,
  /** Where a caller leaves it out, the program fills the column. */
  isGiven: boolean,
): readonly string[] {
  const isRead = purpose === "resource";
  const isSent = purpose === "create" || purpose === "update" || purpose === "command";
  if (!isRead && !isSent) return [];
  if (property.list || property.schema !== undefined) return [];
  const found: (string | false)[] = [
    property.type !== column.logical &&
      !isAlike(property.type, column.logical) &&
      `its type is ${property.type}, and that of the column ${column.logical}`,
    isRead &&
      property.required &&
      !property.nullable &&
      column.nullable &&
      "it is never null, and the column may be",
    purpose === "create" &&
      !property.required &&
      !isGiven &&
      !column.nullable &&
      column.default === undefined &&
      !column.generated &&
      property.default === undefined &&
      "it may be left out, and the column has to be filled",
    isSent && property.nullable && !column.nullable && "it may be null, and the column may not",
    ...limits(isRead, property, column),
    valuesDiffer(isRead, property, column) &&
      `its values are ${(property.values ?? []).join(", ") || "any"}, and those of the column ${(column.values ?? []).join(", ") || "any"}`,
  ];
  return found.filter((each) => each !== false);
}

/** Text of any length is text; what the store fixes to a code is written as text. */
function isAlike(one: Property["type"], other: Property["type"]): boolean {
  const same = [
    [
      "text",
      "long-text",
      "enum",
      "url",
      "email",
      "phone",
      "file",
      "country",
      "currency",
      "language",
    ],
    ["decimal", "percent"],
  ];
  return same.some((group) => group.includes(one) && group.includes(other));
}

function limits(isRead: boolean, property: Property, column: Column): readonly (string | false)[] {
  // Of a bound that only one side has, only what is sent can break it.
  const longer = (sent: number | undefined, kept: number | undefined) =>
    kept !== undefined &&
    (isRead ? sent !== undefined && sent < kept : sent === undefined || sent > kept);
  const shorter = (sent: number | undefined, kept: number | undefined) =>
    kept !== undefined &&
    (isRead ? sent !== undefined && sent > kept : sent === undefined || sent < kept);
  const told = (what: string, sent: number | undefined, kept: number | undefined) =>
    `its ${what} is ${sent ?? "not bounded"}, and that of the column ${kept}`;
  const isClosed = property.values !== undefined;
  return [
    !isClosed &&
      longer(property.maxLength, column.maxLength) &&
      told("greatest length", property.maxLength, column.maxLength),
    !isClosed &&
      shorter(property.minLength, column.minLength) &&
      told("least length", property.minLength, column.minLength),
    longer(property.maximum, column.maximum) &&
      told("greatest value", property.maximum, column.maximum),
    property.above === undefined &&
      shorter(property.minimum, column.minimum) &&
      told("least value", property.minimum, column.minimum),
  ];
}

function valuesDiffer(isRead: boolean, { values: sent }: Property, { values: kept }: Column) {
  if (kept === undefined || kept.length === 0) return false;
  if (sent === undefined) return !isRead;
  return isRead
    ? kept.some((each) => !sent.includes(each))
    : sent.some((each) => !kept.includes(each));
}
