import type { ActorRef } from "./audience.ts";
import { type Draft, isList, type Operation, type Screen } from "./draft.ts";
import { type FieldFacts, nameKey } from "./fields.ts";

/** What somebody finds something by: parameters of the lists that a screen opens with. */
export function findsOf(
  { uses, kind, entity }: Draft,
  facts: FieldFacts,
): NonNullable<Screen["finds"]>[number][] {
  return uses.flatMap(({ operation, when, actors }) =>
    isList(operation) && (when === "opening" || when === "typing")
      ? operation.data.parameters.flatMap(({ name, in: place, field, values }) => {
          if (place !== "query" || paging.test(name)) return [];
          const by = /^(?:q|query|search)$/i.test(name)
            ? ("words" as const)
            : /^(?:sort|order|order_?by)$/i.test(name)
              ? ("order" as const)
              : ("value" as const);
          const known = field !== undefined && facts.fields.has(field);
          if (by === "value" && (kind === "home" || kind === "dashboard")) return [];
          const to = facts.fields.get(field ?? "")?.data.references?.entity;
          const theirs =
            to === "data/entity#user" &&
            actors.every((actor) => facts.audience.conditionOf(operation, actor) === "own");
          if (known && statusSeenAlone(operation, actors, field, facts)) return [];
          if (theirs || (to !== undefined && to === entity?.ref && kind === "detail")) return [];
          const named = facts.entityNamed.get(nameKey(name.replace(/_?ids?$/i, "")));
          const isClass = /ids?$/i.test(name) && named !== undefined && named !== entity?.ref;
          if (by === "value" && !known && !isClass && values === undefined) return [];
          return [{ operation: operation.ref, parameter: name, by, ...(known ? { field } : {}) }];
        })
      : [],
  );
}

/** Nobody looks for states of what they see in one state alone. */
function statusSeenAlone(
  operation: Operation,
  actors: readonly ActorRef[],
  field: string | undefined,
  { fields, audience }: FieldFacts,
): boolean {
  const data = fields.get(field ?? "")?.data;
  return (
    data?.type === "enum" &&
    /^status$/i.test(data.name) &&
    actors.length > 0 &&
    actors.every((actor) => audience.conditionOf(operation, actor) === "state")
  );
}

const paging = /^(?:cursor|limit|offset|page|page_?size|after|before|changed_?after|since)$/i;
