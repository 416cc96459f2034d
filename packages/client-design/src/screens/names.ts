import type { ActorRef } from "./audience.ts";
import { type Draft, type Field, isList, isRead, type Screen } from "./draft.ts";
import { answeredFields, callable, type FieldFacts, fieldsOfLines, titleOf } from "./fields.ts";

type FieldRef = Field["ref"];

/** References by the name of what they refer to, from the answer itself or from another read of these people. */
export function namesOf(
  draft: Draft,
  shown: readonly FieldRef[],
  actors: readonly ActorRef[],
  facts: FieldFacts,
): NonNullable<Screen["names"]>[number][] {
  const answered = new Set<string>(
    draft.uses
      .filter(({ when }) => when === "opening")
      .flatMap(({ operation }) => [
        ...answeredFields(operation, facts).map(({ ref }) => ref),
        ...fieldsOfLines(operation, facts),
      ]),
  );
  return shown.flatMap((ref) => {
    const to = facts.fields.get(ref)?.data.references?.entity;
    const title = to === undefined ? undefined : titleOf(facts.fieldsOf.get(to) ?? []);
    if (to === undefined || title === undefined) return [];
    if (answered.has(title.ref)) return [{ field: ref, title: title.ref }];
    const reads = callable(to, actors, facts);
    // Who reads their own account alone reads names of others where those are listed.
    const ofOthers = reads.find(
      (each) =>
        isRead(each) &&
        !(
          to === "data/entity#user" &&
          actors.some((actor) => facts.audience.conditionOf(each, actor) === "own")
        ),
    );
    const by = ofOthers ?? reads.find(isList);
    if (by && facts.isJoined) return [{ field: ref, title: title.ref }];
    return by ? [{ field: ref, title: title.ref, by: by.ref }] : [];
  });
}
