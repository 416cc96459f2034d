import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { accountId } from "../fields/account.ts";
import { columnName } from "../fields/draft.ts";
import { fieldsOf, fieldsTo } from "../fields/lookups.ts";
import { systemFieldNames } from "../fields/system-fields.ts";
import { fit, pluralOf } from "../naming/identifier.ts";
import type { Keep } from "./retention-of.ts";
import type { layout } from "./slot.ts";

type Partition = NonNullable<DataOf<typeof layout>["partition"]>;
type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;

export interface PartitionFacts {
  readonly fields: readonly Field[];
  readonly quantities: readonly ViewOf<typeof brief.quantity>[];
  /** A store for time series, where the plan has one. */
  readonly series: ViewOf<typeof data.store> | undefined;
  readonly keep: Keep | undefined;
  /** Requirements that may ask for it in so many words. */
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly aboveRows: number;
}

/** Below a month there is no whole partition to drop, above three years there are too many to plan for. */
const fewestDays = 31;
const mostDays = 1100;
const created = "created_at";

/** Why the table of the entity is split by month; most are not. */
export function partitionOf(entity: Entity, facts: PartitionFacts): Partition | undefined {
  const { fields, quantities, series, keep, aboveRows } = facts;
  const own = fieldsOf(fields, entity.ref);
  if (entity.id === accountId || !datesRows(own) || isNeeded(entity, fields)) return undefined;
  const things = pluralOf(entity.data.name).toLowerCase();
  const rows = quantities.find(
    ({ data: { measure, subject, value } }) =>
      measure === "rows" &&
      subject !== undefined &&
      subject === entity.data.concept &&
      (typeof value === "number" ? value : Math.max(...value)) >= aboveRows,
  );
  if (rows) {
    const many = [rows.data.value].flat().map((each) => each.toLocaleString("en"));
    const because = `${many.join(" to ")} ${things}: a month at a time is vacuumed, indexed and dropped.`;
    return { by: created, because, from: [rows.ref] };
  }
  const asked = facts.requirements.find(({ data: { text } }) => asksFor(text, entity.data.name));
  if (asked) {
    const because = `The text asks for it: a month of ${things} is made, indexed and dropped at once.`;
    return { by: created, because, from: [asked.ref] };
  }
  if (keep && keep.days >= fewestDays && keep.days <= mostDays) {
    // Rows that stay in another form leave no partition empty.
    if (keep.afterwards === "anonymise") return undefined;
    const because = `Rows leave after ${keep.days} days: a month of ${things} goes at once.`;
    return { by: created, because, from: keep.from };
  }
  const time = series && measuredAt(entity, fields);
  if (series === undefined || time === undefined) return undefined;
  const because = `Measured values, which are added and read by ${time.data.name}; they stay here until they are laid out in the time-series store.`;
  const from: readonly Ref[] = [series.ref, time.ref];
  return { by: fit(columnName(time.data)), because, from };
}

/** Chunks of a store that is made for measured values. */
export function chunksOf(
  series: ViewOf<typeof data.store>,
  entity: Entity,
  time: Field,
  /** For good: nothing is dropped. */
  isKept: boolean,
): Partition {
  const things = pluralOf(entity.data.name).toLowerCase();
  return {
    by: fit(columnName(time.data)),
    grain: "week",
    because: `Measured values, which are added and read by ${time.data.name}: chunks of ${things} are turned into columns as they age${isKept ? "" : ", and dropped whole"}.`,
    from: [series.ref, time.ref],
  };
}

/** "Bookings are partitioned by month", "partition the table of bookings". */
function asksFor(text: string, name: string): boolean {
  const words = text.toLowerCase();
  if (!/\bpartition(?:s|ed|ing)?\b/.test(words)) return false;
  if (/\b(?:not|no|never|without) partition/.test(words)) return false;
  const said = plain(words);
  return [name, pluralOf(name)].some((each) => said.includes(plain(each.toLowerCase())));
}

/** The words with one space around each. */
function plain(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}

function datesRows(own: readonly Field[]): boolean {
  return [systemFieldNames.id, systemFieldNames.created].every((name) =>
    own.some(({ data }) => data.name === name),
  );
}

/** Rows that others cannot be without do not leave by age. */
function isNeeded(entity: Entity, fields: readonly Field[]): boolean {
  return fieldsTo(fields, entity.ref).some(
    ({ data: { references } }) => references?.onDelete === "restrict",
  );
}

const measured: ReadonlySet<string> = new Set(["decimal", "integer", "geo-point"]);

/** The time of a measured value: a point of a series has one, a number, no states and no parts. */
export function measuredAt(entity: Entity, fields: readonly Field[]): Field | undefined {
  const own = fieldsOf(fields, entity.ref);
  if (entity.data.states !== undefined || fieldsTo(fields, entity.ref).length > 0) return undefined;
  const told = own.filter(({ data: { required, generated } }) => required && !generated);
  if (!told.some(({ data: { type } }) => measured.has(type))) return undefined;
  return told.find(({ data: { type } }) => type === "timestamp");
}
