import { idOf, type Ref, spoken, type ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { userConcept } from "../accounts.ts";
import type { Held } from "./looking.ts";

/**
 * The relations of the thing itself that tell whose own it is: those that the condition came from, or where
 * the text alone named it, those of the person that the condition names.
 */
export function ownBy(
  { actor, concept, condition }: Pick<Held, "actor" | "concept" | "condition">,
  relations: readonly ViewOf<typeof brief.relation>[],
): readonly Ref<"brief/relation">[] {
  if (condition.condition !== "own") return [];
  const people = relations.filter(
    ({ data: { from, to, kind } }) =>
      from === concept.ref &&
      kind !== "many-to-many" &&
      // Plant owners are the owners of whom the plants speak.
      (to === userConcept || actor.id === idOf(to) || actor.id.endsWith(`-${idOf(to)}`)),
  );
  const led = relations.filter(({ ref }) => condition.from.includes(ref));
  // One that leads on to the person is of what the thing belongs to.
  const meant = led.filter(
    ({ data: { from, to } }) =>
      from === concept.ref && !led.some((each) => each.data.from === to && to !== concept.ref),
  );
  const when = condition.when ?? "";
  const named = people.filter(
    ({ data: { role } }) => role !== undefined && when.includes(` ${role.toLowerCase()} of `),
  );
  const owned = when.startsWith(`owns the ${spoken(concept.data.name)}`) && people.length === 1;
  return (
    [meant, named, owned ? people : []].find((each) => each.length > 0)?.map(({ ref }) => ref) ?? []
  );
}
