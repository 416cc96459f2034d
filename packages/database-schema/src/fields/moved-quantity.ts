import type { Ref, ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { anyQuantity, stockMovement, stockQuantity } from "../catalog/moved-stock.ts";
import { assumed } from "../kit.ts";
import { spaced, withArticle } from "../naming/identifier.ts";
import { type FieldDraft, fieldNode } from "./draft.ts";
import { attributesOf, conceptsBy } from "./lookups.ts";

type Attribute = ViewOf<typeof brief.attribute>;

/** How much a movement adds to the stock that it refers to: without it no stock can be told from its movements. */
export function movedQuantity(
  entity: { readonly id: string; readonly ref: Ref<typeof data.entity.id>; readonly name: string },
  own: readonly Attribute[],
  {
    relations,
    concepts,
    attributes,
  }: {
    /** Those that go out from it. */
    readonly relations: readonly ViewOf<typeof brief.relation>[];
    readonly concepts: readonly ViewOf<typeof brief.concept>[];
    readonly attributes: readonly Attribute[];
  },
): readonly FieldDraft[] {
  const name = spaced(entity.name).toLowerCase();
  if (!stockMovement.test(name)) return [];
  if (own.some(({ data: { name, parts } }) => parts || anyQuantity.test(spaced(name)))) return [];
  const moved = relations.flatMap(({ ref, data: { to } }) => {
    const quantity = attributesOf(attributes, to).find(({ data }) =>
      stockQuantity.test(spaced(data.name)),
    );
    const [stock] = conceptsBy(concepts, to);
    return quantity && stock ? [{ ref, quantity, stock }] : [];
  });
  const [first] = moved;
  if (first === undefined || moved.length > 1) return [];
  const stock = spaced(first.stock.data.name).toLowerCase();
  const field = {
    entity: entity.ref,
    name: "quantity change",
    type: first.quantity.data.type === "decimal" ? "decimal" : "integer",
    required: true,
    unique: false,
    generated: false,
  } as const;
  const reason = `${withArticle(name)} changes the ${spaced(first.quantity.data.name)} of ${withArticle(stock)}, and the text does not say that it keeps by how much: below 0 where it takes away.`;
  const why = assumed("quantity-of-movement", reason.charAt(0).toUpperCase() + reason.slice(1), [
    first.ref,
    first.quantity.ref,
  ]);
  return [fieldNode(entity.id, field, why)];
}
