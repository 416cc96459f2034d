import { spoken, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { ofSale, paidFor } from "../catalog/system-set-names.ts";
import { entityBy, fieldsOf } from "./lookups.ts";

type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

export interface Kept {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
}

/**
 * The thing whose own value a field takes over when its row is made, in words: what a payment comes to is
 * what its order says, and an order is in the currency of the goods. A client that named it would set the
 * price.
 */
export function takenFrom(
  field: Field,
  holder: Entity | undefined,
  kept: Kept,
): string | undefined {
  if (holder === undefined || field.data.references !== undefined) return undefined;
  const plain = plainOf(field.data.name);
  if (paidFor.taken.test(plain)) {
    const paid = paidBy(holder, kept);
    if (paid) return spoken(paid.data.name);
  }
  if (plain !== "currency" || !ofSale.holder.test(plainOf(holder.data.name))) return undefined;
  const goods = goodsOf(holder, kept).find((each) => has(each, /^currency$/, kept));
  return goods && `${spoken(goods.data.name)} records`;
}

/** What a payment over a provider is for, where that thing says what it costs. */
export function paidBy(payment: Entity, kept: Kept): Entity | undefined {
  if (!has(payment, paidFor.provider, kept)) return undefined;
  return targetsOf(payment, kept).find((target) => has(target, paidFor.price, kept));
}

/** What the rows of an order refer to. */
function goodsOf(holder: Entity, kept: Kept): readonly Entity[] {
  const rows = kept.entities.filter(
    (each) => each !== holder && targetsOf(each, kept, true).includes(holder),
  );
  return rows.flatMap((each) => targetsOf(each, kept)).filter((each) => each !== holder);
}

function targetsOf(entity: Entity, { entities, fields }: Kept, owned = false): readonly Entity[] {
  return fieldsOf(fields, entity.ref).flatMap(({ data: { references } }) => {
    if (references === undefined) return [];
    if (owned && references.onDelete !== "cascade") return [];
    return entityBy(entities, references.entity) ?? [];
  });
}

function has(entity: Entity, name: RegExp, { fields }: Kept): boolean {
  return fieldsOf(fields, entity.ref).some(({ data }) => name.test(plainOf(data.name)));
}

function plainOf(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, " ");
}
