import type { ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { actionsOn, entityBy } from "./lookups.ts";

type Field = ViewOf<typeof data.field>;

/** The coupon of a cart is what was used on it by its code. */
export function isSetByUse(
  { data: { references } }: Field,
  holder: ViewOf<typeof data.entity> | undefined,
  actions: readonly ViewOf<typeof brief.action>[],
  entities: readonly ViewOf<typeof data.entity>[],
): boolean {
  const to = entityBy(entities, references?.entity)?.data.concept;
  return actionsOn(actions, to).some(
    ({ data }) => data.onto !== undefined && data.onto.concept === holder?.data.concept,
  );
}
