import { type DataOf, isMembership, isSaidInTurn, spoken, type ViewOf } from "@planc/core";
import type { api, brief, data } from "@planc/core/ir";
import { property } from "../naming.ts";
import { accountId } from "../steps/sessions.ts";
import { actionsOn, entityBy, fieldsOf, fieldsTo } from "./lookups.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

interface GroupFacts {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
}

/** A group in which people write to each other: a room without anybody to write to is of no use. */
export interface WritingGroup {
  /** Who of its members. */
  readonly member: Field;
  /** Its kind, and the value of it that is of two people for good. */
  readonly kind?: { readonly field: Field; readonly direct: string; readonly other?: string };
}

const ofTwo = /^(?:direct|dm|one[- ]to[- ]one|private chat)$/i;

export function writingGroupOf(
  group: Entity | undefined,
  facts: GroupFacts,
): WritingGroup | undefined {
  if (group === undefined) return undefined;
  const led = fieldsTo(facts.fields, group.ref).flatMap(({ data: { entity } }) => entity);
  const around = facts.entities.filter(({ ref }) => led.includes(ref));
  const members = around.find(
    (each) =>
      isMembership(each.data.name) &&
      groupOf(each, facts)?.ref === group.ref &&
      actionsOn(facts.actions, each.data.concept).some(({ data }) => data.effect === "create"),
  );
  if (!members || !around.some(({ data }) => isSaidInTurn(data.name))) return undefined;
  const member = fieldsOf(facts.fields, members.ref).find(
    ({ data: { references } }) => references && references.entity !== group.ref,
  );
  if (member === undefined) return undefined;
  const field = fieldsOf(facts.fields, group.ref).find(({ data: { values } }) =>
    values?.some((each) => ofTwo.test(each)),
  );
  const direct = field?.data.values?.find((each) => ofTwo.test(each));
  const other = field?.data.values?.find((each) => !ofTwo.test(each));
  return {
    member,
    ...(field && direct ? { kind: { field, direct, ...(other ? { other } : {}) } } : {}),
  };
}

/** Who is taken in with the creator. */
export function memberIds(
  { member, kind }: WritingGroup,
  propertyCase: "camel" | "snake",
): Property {
  return {
    name: property("member ids", propertyCase),
    type: "uuid",
    list: true,
    required: false,
    nullable: false,
    readOnly: false,
    writeOnly: false,
    description: `Ids of those who are taken in with the creator, in the same transaction.${kind ? ` Where it is ${kind.direct}, exactly one.` : ""}`,
    field: member.ref,
  };
}

/** What people are made of two stays so; an example is one into which more come afterwards. */
export function ofKind(each: Property, field: Field, group: WritingGroup | undefined): Property {
  const { kind } = group ?? {};
  return kind?.field === field
    ? {
        ...each,
        description: `${each.description} It stays as it is made.`,
        ...(kind.other ? { example: kind.other } : {}),
      }
    : each;
}

/** What making one does where two people have one already. */
export function directTold(
  effect: string,
  name: string,
  group: WritingGroup | undefined,
): readonly string[] {
  if (effect !== "create" || group?.kind === undefined) return [];
  const thing = spoken(name);
  return [
    `Two people have one ${group.kind.direct} ${thing}: where there is one, it is the answer, and none is made.`,
  ];
}

/** What somebody is a member of, where a membership leads to it and to an account alone. */
function groupOf(holder: Entity, { entities, fields }: GroupFacts): Entity | undefined {
  const led = fieldsOf(fields, holder.ref).flatMap(
    ({ data: { references, required } }) =>
      (references && required && entityBy(entities, references.entity)) || [],
  );
  const [group, ...more] = led.filter(({ id }) => id !== accountId);
  return led.some(({ id }) => id === accountId) && more.length === 0 ? group : undefined;
}
