import type { DataOf, ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { accountId } from "../fields/account.ts";
import { systemFieldNames } from "../fields/system-fields.ts";
import { pluralOf } from "../naming/identifier.ts";
import type { Keep } from "./retention-of.ts";
import type { layout } from "./slot.ts";

type Partition = NonNullable<DataOf<typeof layout>["partition"]>;
type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;

/** Below a month there is no whole partition to drop, above three years there are too many to plan for. */
const fewestDays = 31;
const mostDays = 1100;

/** Why the table of the entity is split by month; most are not. */
export function partitionOf(
  entity: Entity,
  about: {
    readonly fields: readonly Field[];
    readonly quantities: readonly ViewOf<typeof brief.quantity>[];
    readonly keep: Keep | undefined;
    readonly aboveRows: number;
  },
): Partition | undefined {
  const { fields, quantities, keep, aboveRows } = about;
  if (entity.id === accountId || !datesRows(entity, fields) || isNeeded(entity, fields)) {
    return undefined;
  }
  const rows = quantities.find(
    ({ data: { measure, subject, value } }) =>
      measure === "rows" &&
      subject !== undefined &&
      subject === entity.data.concept &&
      (typeof value === "number" ? value : Math.max(...value)) >= aboveRows,
  );
  const things = pluralOf(entity.data.name).toLowerCase();
  if (rows) {
    const because = `${String(rows.data.value)} rows of ${things}: a month at a time is vacuumed, indexed and dropped.`;
    return { because, from: [rows.ref] };
  }
  if (keep === undefined || keep.days < fewestDays || keep.days > mostDays) return undefined;
  // Rows that stay in another form leave no partition empty.
  if (keep.afterwards === "anonymise") return undefined;
  const because = `Rows leave after ${keep.days} days: a month of ${things} goes at once.`;
  return { because, from: keep.from };
}

function datesRows(entity: Entity, fields: readonly Field[]): boolean {
  return [systemFieldNames.id, systemFieldNames.created].every((name) =>
    fields.some(({ data }) => data.entity === entity.ref && data.name === name),
  );
}

/** Rows that others cannot be without do not leave by age. */
function isNeeded(entity: Entity, fields: readonly Field[]): boolean {
  return fields.some(
    ({ data: { references } }) =>
      references?.entity === entity.ref && references.onDelete === "restrict",
  );
}
