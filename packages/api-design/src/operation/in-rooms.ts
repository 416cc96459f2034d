import { byRef, type DraftOf, isSaidInTurn, type Ref, spoken, type ViewOf } from "@planc/core";
import type { api, brief, data, security } from "@planc/core/ir";
import { systemEvents } from "../catalog/system-events.ts";
import { userConcept } from "./access.ts";
import { entityBy, fieldsOf, fieldsTo } from "./lookups.ts";
import { type WritingGroup, writingGroupOf } from "./member-ids.ts";
import { fromMost } from "./ranks.ts";
import { turnOf } from "./turns.ts";

type Operation = DraftOf<typeof api.operation>;
type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;

export interface RoomFacts {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly groupRoles: readonly ViewOf<typeof security.groupRole>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly schemas: readonly ViewOf<typeof api.schema>[];
}

interface Room {
  readonly group: Entity;
  readonly writing: WritingGroup;
  /** Who is in it. */
  readonly join: Entity;
  /** The kind of message that the product writes itself, and what it says in it. */
  readonly system?: { readonly said: string; readonly events: readonly string[] };
  /** What a member may who looks after nobody, and who may most. */
  readonly least?: string;
  readonly most?: string;
}

/** Operations with what follows from people writing to each other in a group: of two who are equal, and of what the product writes. */
export function inRooms(operations: readonly Operation[], facts: RoomFacts): readonly Operation[] {
  const rooms = facts.entities.flatMap((each) => roomOf(each, facts) ?? []);
  if (rooms.length === 0) return operations;
  const resources = byRef(facts.resources);
  const schemas = byRef(facts.schemas);
  return operations.map((each) => {
    const entity = entityBy(facts.entities, resources.get(each.data.resource)?.data.entity);
    if (entity === undefined) return each;
    const sent = new Set<Ref | undefined>(
      schemas.get(each.data.request ?? "")?.data.properties.map(({ field }) => field) ?? [],
    );
    const about = { each, entity, sent, facts };
    const told = rooms.flatMap((room) => [...directTold(room, about), ...eventTold(room, about)]);
    const changed = leaving(withExisting(each, entity, rooms), entity, rooms);
    return told.length === 0
      ? changed
      : {
          ...changed,
          data: {
            ...changed.data,
            description: [changed.data.description, ...told].filter(Boolean).join(" "),
          },
        };
  });
}

function roomOf(group: Entity, facts: RoomFacts): Room | undefined {
  const writing = writingGroupOf(group, facts);
  const join = entityBy(facts.entities, writing?.member.data.entity);
  if (writing === undefined || join === undefined) return undefined;
  const roles = fromMost(
    facts.groupRoles.filter(({ data }) => data.membership === join.data.concept),
  ).map(({ data }) => data.value);
  const system = systemOf(group, facts);
  const [most] = roles;
  const least = roles.at(-1);
  return {
    group,
    writing,
    join,
    ...(system ? { system } : {}),
    ...(roles.length > 1 && most && least ? { most, least } : {}),
  };
}

function systemOf(group: Entity, facts: RoomFacts): Room["system"] {
  for (const { data: field } of fieldsTo(facts.fields, group.ref)) {
    const said = entityBy(facts.entities, field.entity);
    if (said === undefined || !isSaidInTurn(said.data.name)) continue;
    const events = fieldsOf(facts.fields, said.ref).find(
      ({ data: { name, values } }) => values !== undefined && /^system event$/i.test(name),
    );
    if (events?.data.values) return { said: spoken(said.data.name), events: events.data.values };
  }
  return undefined;
}

interface About {
  readonly each: Operation;
  readonly entity: Entity;
  readonly sent: ReadonlySet<Ref | undefined>;
  readonly facts: RoomFacts;
}

/** What is so of two people who have one for good. */
function directTold(room: Room, { each: { data }, entity, facts }: About): readonly string[] {
  const { group, writing, join, least } = room;
  const direct = writing.kind?.direct;
  if (direct === undefined) return [];
  const name = spoken(group.data.name);
  const hides = fieldsOf(facts.fields, join.ref).some(({ data: { name: each } }) =>
    /^hidden at$/i.test(each),
  );
  if (entity === group && data.effect === "create")
    return least
      ? [
          `In a ${direct} ${name} both are \`${least}\`, so that neither looks after the other: nobody is added or taken out, and neither changes or deletes it. Opened again it is shown again to whoever had left it.`,
        ]
      : [];
  if (entity === group && data.effect === "list" && hides)
    return [`Without the ${direct} ones that the caller has left.`];
  if (entity === join && data.effect === "delete" && hides)
    return [
      `A ${direct} ${name} stays that of its two members: for whoever leaves it, it is out of the list until something is said in it.`,
    ];
  return [];
}

/** Of what happens in a group the product tells all in it, among what they say. */
function eventTold(room: Room, about: About): readonly string[] {
  const { system } = room;
  const kind = system && happening(room, about);
  const events = system?.events.filter((each) => kind?.some((one) => systemEvents[one].test(each)));
  if (!system || !events || events.length === 0) return [];
  return [
    `Writes a ${system.said} of the system in the same transaction, with the caller as who did it: ${events.map((each) => `\`${each}\``).join(" or ")}.`,
  ];
}

function happening(
  { group, join, writing }: Room,
  { each: { data }, entity, sent, facts }: About,
): readonly (keyof typeof systemEvents)[] {
  if (entity === group) return data.effect === "update" ? ["is-changed"] : [];
  if (entity === join) {
    if (data.effect === "create") return ["comes-in"];
    if (data.effect === "delete") return ["goes"];
    const role = facts.groupRoles.find(({ data: of }) => of.membership === join.data.concept);
    const field = fieldsOf(facts.fields, join.ref).find(
      ({ data: of }) => of.attribute === role?.data.attribute,
    );
    return data.effect === "update" && field && sent.has(field.ref) ? ["gets-role"] : [];
  }
  const turn = data.effect === "create" ? turnOf(entity, facts) : undefined;
  return turn?.group === group && sent.has(writing.member.ref) ? ["comes-in", "goes"] : [];
}

/** Where two have one already it is the answer, and nothing was made. */
function withExisting(each: Operation, entity: Entity, rooms: readonly Room[]): Operation {
  const isOpened =
    each.data.effect === "create" &&
    each.data.response !== undefined &&
    rooms.some(({ group, writing }) => group === entity && writing.kind !== undefined);
  return isOpened ? { ...each, data: { ...each.data, again: 200 } } : each;
}

/** Nobody is kept from deleting an account by rooms that somebody has to look after. */
function leaving(each: Operation, entity: Entity, rooms: readonly Room[]): Operation {
  const isAccount = each.data.effect === "delete" && entity.data.concept === userConcept;
  const led = rooms.filter(({ most }) => most !== undefined);
  const [first] = led;
  if (!isAccount || first?.most === undefined) return each;
  const name = spoken(first.group.data.name);
  const kept = each.data.errors.filter(
    ({ problem, when }) => problem !== "last-administrator" || !when.includes(` in a ${name}.`),
  );
  return {
    ...each,
    data: {
      ...each.data,
      description: [
        each.data.description,
        `Of a ${name} whose last \`${first.most}\` goes, whoever has been in it longest gets the role; one in which nobody is left is deleted.`,
      ]
        .filter(Boolean)
        .join(" "),
      errors: kept,
    },
  };
}
