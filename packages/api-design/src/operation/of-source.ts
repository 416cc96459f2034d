import { spoken, type ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { personOf } from "./access-deciding.ts";
import { actionsOn, entityFor, fieldsOf } from "./lookups.ts";
import { takenFrom } from "./taken-from.ts";

type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

interface Kept {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
}

/** From where the system has a value that no caller gives, in words. */
export function valueFrom(
  field: Field,
  holder: Entity | undefined,
  kept: Kept,
): string | undefined {
  return (
    takenFrom(field, holder, kept) ?? personOf(field, holder, kept) ?? ofSource(field, holder, kept)
  );
}

/** The thing that another is made from, where it has the same reference: the coupon of an order is that of its cart. */
export function ofSource(
  field: Field,
  holder: Entity | undefined,
  { entities, fields, actions }: Kept,
): string | undefined {
  const target = field.data.references?.entity;
  if (target === undefined || holder === undefined) return undefined;
  const from = actionsOn(actions, holder.data.concept).find(
    ({ data }) => data.effect === "create" && data.from !== undefined,
  )?.data.from;
  const source = entityFor(entities, from);
  return source &&
    source.ref !== target &&
    fieldsOf(fields, source.ref).some(({ data }) => data.references?.entity === target)
    ? spoken(source.data.name)
    : undefined;
}
