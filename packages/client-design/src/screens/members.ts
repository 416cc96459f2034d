import { idOf, isMembership } from "@planc/core";
import type { ActorRef } from "./audience.ts";
import { type Field, isList, type Operation } from "./draft.ts";
import { callable, type FieldFacts } from "./fields.ts";

/** Memberships by the group that they are of, once for all screens of a plan. */
const byGroup = new WeakMap<FieldFacts["fieldsOf"], ReadonlyMap<string, readonly string[]>>();

function membershipsIn(fieldsOf: FieldFacts["fieldsOf"]): ReadonlyMap<string, readonly string[]> {
  const known = byGroup.get(fieldsOf);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const [entity, fields] of fieldsOf) {
    const [first] = fields;
    if (!first || !isMembership(idOf(first.data.entity))) continue;
    const refers = fields.flatMap(({ data }) => data.references?.entity ?? []);
    for (const to of refers) found.set(to, [...(found.get(to) ?? []), entity]);
  }
  byGroup.set(fieldsOf, found);
  return found;
}

/**
 * Where a thing lies in a group, somebody who is named on it is one of the group: what lists its members, rather than
 * everybody. So is whoever a group is handed over to, where the group is there already. Of a membership itself whoever
 * is not yet one is chosen.
 */
export function membersListed(
  { data }: Field,
  actors: readonly ActorRef[],
  facts: FieldFacts,
  /** Parts of addresses that the screen has from its own. */
  known: ReadonlySet<string>,
): Operation | undefined {
  const person = data.references?.entity;
  if (person === undefined || isMembership(idOf(data.entity))) return undefined;
  const groups = [
    data.entity,
    ...(facts.fieldsOf.get(data.entity) ?? []).flatMap(
      (each) => each.data.references?.entity ?? [],
    ),
  ];
  const isHere = ({ data: { parameters } }: Operation) =>
    parameters.every((each) => each.in !== "path" || known.has(each.name));
  const memberships = membershipsIn(facts.fieldsOf);
  const ofPerson = new Set(memberships.get(person) ?? []);
  for (const group of groups) {
    if (group === person) continue;
    for (const membership of memberships.get(group) ?? []) {
      if (!ofPerson.has(membership)) continue;
      const list = callable(membership, actors, facts).find(
        (each) =>
          isList(each) && each.data.path.includes("{") && (group !== data.entity || isHere(each)),
      );
      if (list) return list;
    }
  }
  return undefined;
}
