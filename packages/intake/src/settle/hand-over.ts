import { handOverVerb, isMembership, node, type Ref, slug } from "@planc/core";
import { brief } from "@planc/core/ir";
import { assumed } from "../kit.ts";
import type { Brief } from "./apply-corrections.ts";

/** The derivation of handing a group over to another owner. */
export const ownerHandsOver = "owner-hands-over";

const user: Ref<"brief/concept"> = "brief/concept#user";

/** What people own together with members goes on when its owner leaves: the owner hands it over to one of them. */
export function withHandOver(known: Brief): Brief {
  const memberships = new Set<string>(
    known.concepts.flatMap(({ id, data }) =>
      isMembership(data.name) ? [`brief/concept#${id}`] : [],
    ),
  );
  const inGroups = new Set<string>(
    known.relations.flatMap(({ data: { from, to } }) =>
      to !== user && memberships.has(from) ? [to] : [],
    ),
  );
  const fresh = known.concepts.flatMap((concept) => {
    const ref: Ref<"brief/concept"> = `brief/concept#${concept.id}`;
    if (concept.data.existing === true || !inGroups.has(ref)) return [];
    const owner = known.relations.find(
      ({ data: { from, to, role, kind, chosen } }) =>
        from === ref &&
        to === user &&
        role === "owner" &&
        kind !== "many-to-many" &&
        chosen !== true,
    );
    const ending = known.actions.filter(
      ({ data }) =>
        data.concept === ref && data.effect === "delete" && data.automatic === undefined,
    );
    if (owner === undefined || ending.length === 0) return [];
    return [
      node(
        brief.action,
        slug(`${handOverVerb} ${concept.id}`),
        {
          actors: ownersAmong([...new Set(ending.flatMap(({ data }) => data.actors))].sort()),
          verb: handOverVerb,
          concept: ref,
          effect: "command",
          taken: true,
          requirements: [],
        },
        assumed(
          ownerHandsOver,
          `Nothing says what becomes of a ${concept.data.name.toLowerCase()} whose owner leaves; taken: the owner hands it over to a member`,
          [ref, `brief/relation#${owner.id}`],
        ),
      ),
    ];
  });
  const taken = new Set(known.actions.map(({ id }) => id));
  return { ...known, actions: [...known.actions, ...fresh.filter(({ id }) => !taken.has(id))] };
}

/** Who may end what others own looks after the product; only where nobody else may is it the owner. */
function ownersAmong(actors: readonly Ref<"brief/actor">[]): Ref<"brief/actor">[] {
  const plain = actors.filter((each) => !/\badmin(?:istrator)?\b/.test(each));
  return plain.length > 0 ? plain : [...actors];
}
