import { byRef, type DraftOf, isSaidInTurn, spoken, turnedAgainst, type ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { entityBy, fieldsOf } from "./lookups.ts";
import { type WritingGroup, writingGroupOf } from "./member-ids.ts";
import { type TurnFacts, turnOf } from "./turns.ts";

type Operation = DraftOf<typeof api.operation>;
type Entity = ViewOf<typeof data.entity>;
type Problem = Operation["data"]["errors"][number];

interface Room {
  readonly group: Entity;
  readonly writing: WritingGroup;
}

/** Operations with what becomes of people whom others have blocked: nothing from them reaches those any more. */
export function withUnwelcome(
  operations: readonly Operation[],
  facts: TurnFacts &
    Parameters<typeof writingGroupOf>[1] & {
      readonly resources: readonly ViewOf<typeof api.resource>[];
    },
): readonly Operation[] {
  const block = facts.entities.find((each) => isBlock(each, facts.fields));
  if (block === undefined) return operations;
  const rooms = facts.entities.flatMap((group): readonly Room[] => {
    const writing = writingGroupOf(group, facts);
    return writing ? [{ group, writing }] : [];
  });
  if (rooms.length === 0) return operations;
  const resources = byRef(facts.resources);
  const name = spoken(block.data.name);
  return operations.map((each) => {
    const entity = entityBy(facts.entities, resources.get(each.data.resource)?.data.entity);
    if (entity === undefined || each.data.effect !== "create") return each;
    if (entity === block)
      return withText(each, [
        `From then on nothing of whom it names is pushed to the caller, ${rooms.map(({ writing, group }) => nothingTaken(writing, group)).join(" and ")}, and neither brings the other into one; the other is told nothing of it, and devices of the caller leave out what it writes where others are.`,
      ]);
    const room = rooms.find(({ group, writing }) => isBrought(entity, group, writing, facts));
    if (room) return withProblem(each, brought(room, name));
    const said = rooms.find(({ group }) => isSaidIn(entity, group, facts));
    const direct = said?.writing.kind?.direct;
    if (said === undefined || direct === undefined) return each;
    return withProblem(
      each,
      `The ${spoken(said.group.data.name)} is \`${direct}\` and one of both has a ${name} of the other; the detail does not say who. Nothing is stored.`,
    );
  });
}

function isBlock(entity: Entity, fields: TurnFacts["fields"]): boolean {
  const names = fieldsOf(fields, entity.ref).flatMap(({ data: { name, references } }) =>
    references ? [name] : [],
  );
  return /^block/i.test(turnedAgainst(names)?.by ?? "");
}

const nothingTaken = ({ kind }: WritingGroup, group: Entity): string =>
  `${kind?.direct ? `a ${kind.direct} ${spoken(group.data.name)} of both` : `no ${spoken(group.data.name)}`} takes nothing of either`;

const brought = ({ group }: Room, name: string): string =>
  `Somebody whom it brings into the ${spoken(group.data.name)} has a ${name} of the caller, or the caller of them; the detail has neither name nor number. Nothing is stored.`;

/** Making a room brings people in, and so does who comes in with a change of its keys. */
function isBrought(
  entity: Entity,
  group: Entity,
  writing: WritingGroup,
  facts: TurnFacts,
): boolean {
  if (entity === group || entity.ref === writing.member.data.entity) return true;
  return turnOf(entity, facts)?.group === group;
}

function isSaidIn(entity: Entity, group: Entity, facts: TurnFacts): boolean {
  return (
    isSaidInTurn(entity.data.name) &&
    fieldsOf(facts.fields, entity.ref).some(({ data }) => data.references?.entity === group.ref)
  );
}

function withText(each: Operation, more: readonly string[]): Operation {
  return {
    ...each,
    data: {
      ...each.data,
      description: [each.data.description, ...more].filter(Boolean).join(" "),
    },
  };
}

function withProblem(each: Operation, when: string): Operation {
  const problem: Problem = { status: 403, problem: "not-taken", when };
  return {
    ...each,
    data: {
      ...each.data,
      errors: [...each.data.errors, problem].sort((a, b) => a.status - b.status),
    },
  };
}
