import { type DraftOf, isOnesOwn, join, node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { spacedName } from "../words/split-name.ts";
import { keyOf } from "./names.ts";
import { conceptRef } from "./refs.ts";

type Action = DraftOf<typeof brief.action>;
type Actor = DraftOf<typeof brief.actor>;
type Concept = DraftOf<typeof brief.concept>;
type Relation = DraftOf<typeof brief.relation>;

/**
 * Whose a cart or a list of favourites is, where the text says that of none: of those who use it, where one kind
 * of people does and the product keeps them. Without it, everybody would reach those of all.
 */
export function withOnesOwnThings(
  relations: readonly Relation[],
  concepts: readonly Concept[],
  actions: readonly Action[],
  actors: readonly Actor[],
): readonly Relation[] {
  const kept = new Map(
    concepts.flatMap((each) => (each.data.role === "stored" ? [[each.id, each] as const] : [])),
  );
  const people = new Map(
    actors.flatMap((actor) => {
      const { kind, anonymous, privileged, outside, name } = actor.data;
      const isPlain = kind === "person" && !anonymous && !privileged && !outside;
      const record = isPlain ? (kept.get(keyOf(name)) ?? kept.get("user")) : undefined;
      return record ? [[`brief/actor#${actor.id}`, record] as const] : [];
    }),
  );
  const records = new Set<string>(["brief/concept#user", ...[...people.values()].map(conceptRef)]);
  const visitors = new Set(
    actors.flatMap(({ id, data }) => (data.anonymous === true ? [`brief/actor#${id}`] : [])),
  );
  const owned = new Set(
    relations.flatMap(({ data: { from, to } }) =>
      records.has(to) ? [from] : records.has(from) ? [to] : [],
    ),
  );
  const added = concepts.flatMap((each) => {
    const own = conceptRef(each);
    if (each.data.role !== "stored" || owned.has(own) || !isOnesOwn(spacedName(each.data.name)))
      return [];
    const using = actions.filter(({ data }) => data.concept === own || data.from === own);
    const whose = [
      ...new Set(using.flatMap(({ data }) => data.actors.flatMap((ref) => people.get(ref) ?? []))),
    ];
    const [first, ...others] = whose;
    const [deed] = using;
    if (!first || !deed || others.length > 0 || first.id === each.id) return [];
    return [
      node(
        brief.relation,
        join(each.id, first.id),
        {
          from: own,
          to: conceptRef(first),
          kind: "many-to-one",
          // What visitors have as well is nobody's yet who has an account.
          ...(using.some(({ data }) => data.actors.some((ref) => visitors.has(ref)))
            ? { required: false }
            : { required: true, owned: true }),
        },
        derived("ones-own-thing", [`brief/action#${deed.id}`]),
      ),
    ];
  });
  return [...relations, ...added];
}
