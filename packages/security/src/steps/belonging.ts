import { type Ref, turnedAgainst, type ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { userConcept } from "../accounts.ts";
import { endsWith, padded, says } from "../text.ts";
import type { Selves } from "./selves.ts";

type Relation = ViewOf<typeof brief.relation>;
type Concept = ViewOf<typeof brief.concept>;
type ConceptRef = Concept["ref"];

/** How a concept belongs to people, as its relations tell. */
export interface Belonging {
  /** People whom it names, but not those who only work on it. */
  readonly people: readonly Relation[];
  /** Relations to what it is a part of. */
  readonly parts: readonly Relation[];
  /** The relation to a person that something above it has, with the relations that lead there. */
  readonly above?: { readonly relation: Relation; readonly by: readonly Relation[] };
  /** The relation, here or above, whose role is the actor's own name. */
  readonly named?: { readonly relation: Relation; readonly by: readonly Relation[] };
  /** Whose thing it is for, where that is a thing of a person: the device that a parcel of keys is sealed for. */
  readonly addressed?: { readonly relation: Relation; readonly by: readonly Relation[] };
  /** Who turns by it against somebody else, who hears nothing of it: the blocker of who is blocked. */
  readonly against?: Relation;
  /** The concept whose members share it, with the relations that lead there. */
  readonly group?: Group;
}
export interface Group {
  readonly concept: ConceptRef;
  readonly by: readonly Relation[];
  /** One joins it oneself, as a course: it can be seen before. */
  readonly open: boolean;
  /** The concept that is the membership itself. */
  readonly join?: string;
}

/** Whoever made a shared thing does not own it alone, so `creator` is not among these. */
export const authorRoles = ["author", "owner", "sender", "uploader"];
/** People who work on it, which makes it nobody's own. */
const workRoles = [
  "assignee",
  "reviewer",
  "approver",
  "assigned",
  "reporter",
  "watcher",
  "agent",
  "event subject",
];
/** What a person is to a thing that is theirs. */
export const holderRoles = [
  "customer",
  "requester",
  "buyer",
  "patient",
  "guest",
  "learner",
  "student",
  "passenger",
  "holder",
  "applicant",
];
const closedGroups = ["member", "membership", "participant", "collaborator", "seat"];
const openGroups = ["enrolment", "enrollment", "attendee", "attendance"];
const mostHops = 4;

/** Tells for any concept how it belongs to people, as seen by an actor. */
export function belongings(
  concepts: readonly Concept[],
  relations: readonly Relation[],
  selves: Selves,
): (concept: ConceptRef, actor: { readonly id: string; readonly name: string }) => Belonging {
  const from = byOrigin(relations);
  const names = new Map<string, string>(concepts.map((each) => [each.ref, padded(each.data.name)]));
  const groups = groupsOf(relations, from, names);

  return (concept, actor) => {
    const own = `brief/concept#${actor.id}`;
    const self = selves.of(actor);
    const toPerson = (each: Relation) => self.has(each.data.to);
    const actorName = padded(actor.name);
    const isNamed = (each: Relation) =>
      each.data.to === own ||
      (each.data.role !== undefined && endsWith(actorName, [padded(each.data.role).trim()]));
    const peopleOf = (ref: ConceptRef) =>
      (from.get(ref) ?? []).filter(
        (each) => each.data.kind !== "many-to-many" && toPerson(each) && !isWork(each),
      );
    const people = peopleOf(concept);
    const against = againstOf((from.get(concept) ?? []).filter(toPerson));
    let above: Belonging["above"];
    let named: Belonging["named"];
    let group: Group | undefined;
    let addressed: Belonging["addressed"];
    for (const { at, by } of upwards(concept, from, toPerson)) {
      const here = peopleOf(at);
      const doers = (from.get(at) ?? []).filter(
        (each) => each.data.kind !== "many-to-many" && toPerson(each) && isDoer(each, actorName),
      );
      const match = here.find(isNamed) ?? doers[0];
      if (match) named ??= { relation: match, by };
      // Further up, an author or a creator is often somebody else: of a post that one comments on.
      const held = here.find(
        (each) =>
          each.data.role === undefined || says(padded(each.data.role), holderRoles) !== undefined,
      );
      if (held && by.length > 0) above ??= { relation: held, by };
      const [first, ...more] = by;
      const isFor = says(padded(first?.data.role ?? ""), receivingRoles) !== undefined;
      if (held && isFor && more.length === 0) addressed ??= { relation: held, by };
      const found = groups.get(at);
      if (found) group ??= { ...found, by: [...by, ...found.by] };
    }
    return {
      people,
      parts: (from.get(concept) ?? []).filter(
        (each) => each.data.owned === true && !toPerson(each),
      ),
      ...(above ? { above } : {}),
      ...(named ? { named } : {}),
      ...(against ? { against } : {}),
      ...(addressed ? { addressed } : {}),
      ...(group ? { group } : {}),
    };
  };
}

function byOrigin(relations: readonly Relation[]): ReadonlyMap<string, Relation[]> {
  const from = new Map<string, Relation[]>();
  for (const each of relations) {
    const list = from.get(each.data.from);
    if (list) list.push(each);
    else from.set(each.data.from, [each]);
  }
  return from;
}

function againstOf(people: readonly Relation[]): Relation | undefined {
  const found = turnedAgainst(people.flatMap(({ data: { role } }) => role ?? []));
  return found && people.find(({ data: { role } }) => role === found.by);
}

/** `Event creator` of what was `created by` somebody: the actor is named after the very deed. */
function isDoer({ data: { role } }: Relation, actor: string): boolean {
  const stem = /^ (\p{L}{2,})ed by (?:id )?$/u.exec(padded(role ?? ""))?.[1];
  return stem !== undefined && endsWith(actor, [`${stem}er`, `${stem}or`, `${stem}eur`, stem]);
}

function isWork(each: Relation): boolean {
  if (each.data.role === undefined) return false;
  const role = padded(each.data.role);
  if (role.endsWith(" by ")) return true;
  // Whom people choose looks after it; whose own it is nobody chooses.
  if (each.data.chosen === true && role.endsWith(" owner ")) return true;
  return says(role, workRoles) !== undefined;
}

/** The concept and what it belongs to, nearest first; ends also where relations lead in a circle. */
function upwards(
  start: ConceptRef,
  from: ReadonlyMap<string, readonly Relation[]>,
  toPerson: (relation: Relation) => boolean,
) {
  const queue: { at: ConceptRef; by: readonly Relation[] }[] = [{ at: start, by: [] }];
  const seen = new Set<string>([start]);
  for (let head = 0; head < queue.length; head++) {
    const here = queue[head];
    if (!here || here.by.length === mostHops) continue;
    // Whose part something is comes before what it is about, which others may keep.
    const upward = (from.get(here.at) ?? []).toSorted(
      (a, b) => Number(b.data.owned === true) - Number(a.data.owned === true),
    );
    for (const each of upward) {
      if (each.data.kind === "many-to-many" || seen.has(each.data.to) || toPerson(each)) continue;
      seen.add(each.data.to);
      queue.push({ at: each.data.to, by: [...here.by, each] });
    }
  }
  return queue;
}

/** Concepts that have members, with the relations that say so. */
function groupsOf(
  relations: readonly Relation[],
  from: ReadonlyMap<string, readonly Relation[]>,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const add = (words: string, group: Omit<Group, "open">) => {
    const open = says(words, openGroups) !== undefined;
    if (!open && says(words, closedGroups) === undefined) return;
    if (!groups.has(group.concept)) groups.set(group.concept, { ...group, open });
  };
  for (const each of relations) {
    const { kind, role, from: one, to, via } = each.data;
    if (kind !== "many-to-many") continue;
    const words = `${padded(role ?? "")}${(via && names.get(via)) ?? ""}`;
    const join = via === undefined ? {} : { join: via };
    if (to === userConcept) add(words, { concept: one, by: [each], ...join });
    else if (one === userConcept) add(words, { concept: to, by: [each], ...join });
  }
  for (const [join, list] of from) {
    const person = list.find((each) => each.data.to === userConcept);
    const whole = list.find((each) => each.data.to !== userConcept && each.data.to !== join);
    if (person && whole)
      add(names.get(join) ?? "", { concept: whole.data.to, by: [person, whole], join });
  }
  return groups;
}

/** Memberships of groups that nobody enters by himself, each with what it is a membership of. */
export function closedMemberships(
  concepts: readonly Concept[],
  relations: readonly Relation[],
): readonly { readonly join: string; readonly group: ConceptRef }[] {
  const from = byOrigin(relations);
  const names = new Map<string, string>(concepts.map((each) => [each.ref, padded(each.data.name)]));
  return [...groupsOf(relations, from, names).values()].flatMap(({ join, concept, open }) =>
    join === undefined || open ? [] : [{ join, group: concept }],
  );
}

const staffNames = [
  "agent",
  "manager",
  "staff",
  "staff member",
  "operator",
  "editor",
  "clerk",
  "moderator",
  "leader",
  "supervisor",
  "employee",
  "support",
  "dispatcher",
  "analyst",
];

/** Whether an actor works for those who run the product, with what belongs to others. */
export function isStaff(name: string): boolean {
  return endsWith(padded(name), staffNames);
}

const runnerNames = ["administrator", "admin", "owner", "moderator", "manager"];

/** Whether an actor's name says that it runs a group: `Room administrator` the room. */
export function administers(actor: string, group: string): boolean {
  const name = padded(actor);
  return group !== "" && name.startsWith(padded(group)) && endsWith(name, runnerNames);
}

const receivingRoles = [
  "followee",
  "invitee",
  "addressee",
  "requestee",
  "recipient",
  "receiver",
  "approver",
];
const givingRoles = ["follower", "inviter", "requester", "sender", "initiator", "proposer"];

/** Who starts something between two people, and who is asked to answer it. */
export function sidesOf(people: readonly Relation[]): {
  readonly from?: Relation;
  readonly to?: Relation;
} {
  const one = (roles: readonly string[]) =>
    people.find((each) => says(padded(each.data.role ?? ""), roles) !== undefined);
  const from = one(givingRoles);
  // Beside the one that starts it, the other of two is the one that is asked.
  const to =
    one(receivingRoles) ??
    (from && people.length === 2 ? people.find((each) => each !== from) : undefined);
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

export function refsOf(relations: readonly Relation[]): readonly Ref[] {
  return relations.map((each) => each.ref);
}
