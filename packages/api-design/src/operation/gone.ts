import { capital, type DataOf, type Ref, type ViewOf } from "@planc/core";
import type { api, architecture, data } from "@planc/core/ir";
import { plural } from "../naming.ts";
import { userConcept } from "./access.ts";
import { entityBy, fieldsTo } from "./lookups.ts";
import { erasedTold, list } from "./of-person.ts";

type Effect = DataOf<typeof api.operation>["effect"];
type Entity = ViewOf<typeof data.entity>;

interface Given {
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly entities: readonly Entity[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
}

type Rule = NonNullable<DataOf<typeof data.field>["references"]>["onDelete"];

/** What becomes of the rest when an account is deleted: what others hold, what stays without a name, what goes. */
export function goneTold(
  effect: Effect,
  entity: Entity | undefined,
  given: Given,
): readonly string[] {
  const concept = entity?.data.concept;
  if (effect !== "delete" || !entity || concept !== userConcept) return [];
  const stays = referring(entity, ["set-null"], given, true);
  const goes = referring(entity, ["cascade"], given);
  return [
    ...(stays.length > 0 ? [`${capital(list(stays))} stay, and name nobody from then on.`] : []),
    ...(goes.length > 0 ? [`${capital(list(goes))} of the person are deleted.`] : []),
    ...erasedTold(effect, concept, given),
  ];
}

/**
 * What keeps a record from being deleted as long as it refers to it, or to what would go with it; nothing that
 * another program keeps does.
 */
export function heldBy(
  effect: Effect,
  entity: Entity | undefined,
  given: Given,
): readonly string[] {
  if (effect !== "delete" || !entity) return [];
  // Of who is erased the row stays, emptied, where something needs it.
  if (erasedTold(effect, entity.data.concept, given).length > 0) return [];
  const keeper = keptBy(entity, given);
  const gone = new Set([entity]);
  // Grows while it is walked. What another program keeps goes by an event, and refuses nothing here.
  for (const each of gone) {
    for (const part of referringTo(each, ["cascade"], given)) {
      if (keptBy(part, given) === keeper) gone.add(part);
    }
  }
  const held = [...gone].flatMap((each) =>
    referringTo(each, ["restrict"], given)
      // Of two parts of one whole neither keeps the other there: both go with it.
      .filter((other) => each === entity || !gone.has(other))
      .map(({ data }) => plural(data.name.toLowerCase())),
  );
  return [...new Set(held)];
}

/** A part without a keeper of its own is kept where its whole is. */
export function keptBy(
  entity: Entity | undefined,
  { entities, components }: Pick<Given, "entities" | "components">,
) {
  const whole = entity && entityBy(entities, entity.data.aggregate);
  return keeperOf(entity, components) ?? keeperOf(whole, components);
}

function referring(...about: Parameters<typeof referringTo>): readonly string[] {
  const names = referringTo(...about).map(({ data }) => plural(data.name.toLowerCase()));
  return [...new Set(names)];
}

/** Things whose rows refer to it by one of these rules, in the same program where they could refuse. */
function referringTo(
  entity: Entity,
  rules: readonly Rule[],
  given: Given,
  made = false,
): readonly Entity[] {
  const { fields, entities } = given;
  const keeper = keptBy(entity, given);
  return fieldsTo(fields, entity.ref).flatMap(
    ({ data: { entity: from, references, generated } }) => {
      if (references === undefined || !rules.includes(references.onDelete)) return [];
      if (made && !generated) return [];
      const other = entityBy(entities, from);
      const isApart = rules.includes("restrict") && keptBy(other, given) !== keeper;
      return other && !isApart ? [other] : [];
    },
  );
}

/** The program in which a thing is kept. */
export function keeperOf(
  entity: Entity | undefined,
  components: Given["components"],
): Ref<"architecture/component"> | undefined {
  const concept = entity?.data.concept;
  const owner = components.find(({ data }) => data.owns.some((each) => each === concept));
  return owner?.data.inside ?? owner?.ref;
}
