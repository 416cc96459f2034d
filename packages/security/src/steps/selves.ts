import type { Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { isAnonymous, isPerson, userConcept } from "../accounts.ts";
import { endsWith, padded } from "../text.ts";

type Actor = ViewOf<typeof brief.actor>;
type Concept = ViewOf<typeof brief.concept>;
type Relation = ViewOf<typeof brief.relation>;
type ConceptRef = Ref<"brief/concept">;

/** What stands in the data for whoever acts. */
export interface Selves {
  readonly of: (actor: { readonly id: string }) => ReadonlySet<ConceptRef>;
  /** The accounts of those whom the text calls users. */
  readonly accounts: ReadonlySet<ConceptRef>;
}

/** Words behind a person's name by which the record of that person is called. */
const recordWords = ["core", "account", "identity", "record", "profile"];

/**
 * The account; what is called as somebody is, or as the end of their name says ("Learning space student": the
 * student); and where no account is a thing of the text, the record that takes its place, as the user core of a
 * user. A visitor has what those with an account have who do all that visitors do, and shows it in another way.
 */
export function selvesOf(
  actors: readonly Actor[],
  concepts: readonly Concept[],
  relations: readonly Relation[],
  attributes: readonly ViewOf<typeof brief.attribute>[],
  actions: readonly ViewOf<typeof brief.action>[],
): Selves {
  const ids = new Set(actors.map(({ id }) => id));
  const hasAccount = concepts.some(({ ref }) => ref === userConcept);
  const people = actors.filter(isPerson);
  const accounts = new Set<ConceptRef>([userConcept]);
  // "Manage their account", of which the text says nothing more: whoever acts has one.
  const bare = concepts.find(
    ({ id, ref }) =>
      id === "account" &&
      !attributes.some(({ data }) => data.concept === ref) &&
      !relations.some(({ data }) => data.from === ref || data.to === ref),
  );
  if (bare) accounts.add(bare.ref);
  const own = new Map<string, ReadonlySet<ConceptRef>>();
  for (const actor of people) {
    const name = padded(actor.data.name);
    const found = new Set<ConceptRef>([userConcept, `brief/concept#${actor.id}`]);
    if (bare) found.add(bare.ref);
    const isNamed = concepts.some(({ id }) => id === actor.id);
    if (!hasAccount && !isNamed) {
      for (const each of concepts) {
        const isOther = each.data.role === "join" || ids.has(each.id);
        if (!isOther && endsWith(name, [padded(each.data.name).trim()])) found.add(each.ref);
      }
      const record = found.size > (bare ? 3 : 2) ? undefined : recordOf(name, concepts, relations);
      if (record) {
        found.add(record);
        accounts.add(record);
      }
    }
    own.set(actor.id, found);
  }
  for (const visitor of people.filter(isAnonymous)) {
    const done = actions.filter(({ data }) => data.actors.includes(visitor.ref));
    const alike = people.filter(
      (each) =>
        !isAnonymous(each) &&
        each.data.privileged !== true &&
        done.every(({ data }) => data.actors.includes(each.ref)),
    );
    const found = done.length > 0 ? alike.flatMap(({ id }) => [...(own.get(id) ?? [])]) : [];
    own.set(visitor.id, new Set([...(own.get(visitor.id) ?? []), ...found]));
  }
  return {
    of: ({ id }) => own.get(id) ?? new Set<ConceptRef>([userConcept, `brief/concept#${id}`]),
    accounts,
  };
}

/** The user core of a user: what others refer to as the user, else what is called so. */
function recordOf(
  name: string,
  concepts: readonly Concept[],
  relations: readonly Relation[],
): ConceptRef | undefined {
  const records = concepts.filter(({ data }) => padded(data.name).startsWith(name));
  const told = records.find(({ ref }) =>
    relations.some(({ data }) => data.to === ref && padded(data.role ?? "") === name),
  );
  const called = () =>
    recordWords.flatMap(
      (word) => records.find(({ data }) => padded(data.name) === `${name}${word} `) ?? [],
    )[0];
  return (told ?? called())?.ref;
}
