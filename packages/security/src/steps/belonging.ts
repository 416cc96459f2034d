import type { Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { userConcept } from "../accounts.ts";
import { padded, says } from "../text.ts";

type Relation = ViewOf<typeof brief.relation>;
type Concept = ViewOf<typeof brief.concept>;
type ConceptRef = Concept["ref"];

/** How a concept belongs to people, as its relations tell. */
export interface Belonging {
  /** The person who wrote or owns it, by a relation that says so. */
  readonly author?: Relation;
  /** A person that it has, without a word on what that person may do. */
  readonly person?: Relation;
  /** The concept whose members share it, with the relations that lead there. */
  readonly group?: { readonly concept: ConceptRef; readonly by: readonly Relation[] };
}

const authorRoles = ["author", "owner", "sender", "uploader", "created by", "creator"];
/** People who work on it, which alone makes it nobody's own. */
const workRoles = ["assignee", "reviewer", "approver", "assigned", "reporter", "watcher", "agent"];
const memberWords = [
  "member",
  "membership",
  "participant",
  "participation",
  "enrolment",
  "enrollment",
  "collaborator",
  "seat",
];
const mostHops = 4;

/** Tells, for an actor's own concept beside `User`, how concepts belong to people. */
export function belongings(
  concepts: readonly Concept[],
  relations: readonly Relation[],
): (concept: ConceptRef, actor?: ConceptRef) => Belonging {
  const names = new Map<string, string>(concepts.map((each) => [each.ref, padded(each.data.name)]));
  const from = new Map<string, Relation[]>();
  for (const each of relations) {
    const list = from.get(each.data.from);
    if (list) list.push(each);
    else from.set(each.data.from, [each]);
  }
  const groups = groupsOf(relations, from, names);
  const pathToGroup = (start: ConceptRef): Belonging["group"] => {
    const queue: { at: ConceptRef; by: readonly Relation[] }[] = [{ at: start, by: [] }];
    const seen = new Set<string>([start]);
    for (let head = 0; head < queue.length; head++) {
      const step = queue[head];
      if (!step) break;
      const membership = groups.get(step.at);
      if (membership) return { concept: step.at, by: [...step.by, ...membership] };
      if (step.by.length === mostHops) continue;
      for (const each of from.get(step.at) ?? []) {
        if (each.data.kind === "many-to-many" || seen.has(each.data.to)) continue;
        if (each.data.to === userConcept) continue;
        seen.add(each.data.to);
        queue.push({ at: each.data.to, by: [...step.by, each] });
      }
    }
    return undefined;
  };
  return (concept, actor) => {
    const people = (from.get(concept) ?? []).filter(
      (each) =>
        each.data.kind !== "many-to-many" &&
        (each.data.to === userConcept || each.data.to === actor),
    );
    const roleSays = (each: Relation, words: readonly string[]) =>
      each.data.role !== undefined && says(padded(each.data.role), words) !== undefined;
    const author = people.find((each) => roleSays(each, authorRoles));
    const person = people.find((each) => !roleSays(each, workRoles));
    const group = pathToGroup(concept);
    return {
      ...(author ? { author } : {}),
      ...(person ? { person } : {}),
      ...(group ? { group } : {}),
    };
  };
}

/** Concepts that have members, with the relations that say so. */
function groupsOf(
  relations: readonly Relation[],
  from: ReadonlyMap<string, readonly Relation[]>,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Relation[]> {
  const groups = new Map<string, readonly Relation[]>();
  for (const each of relations) {
    const { kind, role, to } = each.data;
    if (kind === "many-to-many" && to === userConcept && role !== undefined) {
      if (says(padded(role), memberWords)) groups.set(each.data.from, [each]);
    }
    if (kind === "many-to-many" && each.data.from === userConcept) {
      const via = each.data.via && names.get(each.data.via);
      if (says(`${padded(role ?? "")}${via ?? ""}`, memberWords)) groups.set(to, [each]);
    }
  }
  for (const [concept, list] of from) {
    if (says(names.get(concept) ?? "", memberWords) === undefined) continue;
    const person = list.find((each) => each.data.to === userConcept);
    const whole = list.find((each) => each.data.to !== userConcept && each.data.to !== concept);
    if (person && whole && !groups.has(whole.data.to)) groups.set(whole.data.to, [person, whole]);
  }
  return groups;
}

export function refsOf(belonging: Belonging): readonly Ref[] {
  return [
    ...(belonging.author ? [belonging.author.ref] : []),
    ...(belonging.person ? [belonging.person.ref] : []),
    ...(belonging.group?.by.map((each) => each.ref) ?? []),
  ];
}
