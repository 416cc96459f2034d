import { isMembership, looksAfterGroup, node, type Ref, slug, tellsRole } from "@planc/core";
import { brief } from "@planc/core/ir";
import { assumed } from "../kit.ts";
import type { Brief } from "./apply-corrections.ts";

/** The derivation of giving members another role. */
export const memberGetsRole = "member-gets-role";

/**
 * A member keeps no role for ever: where people are brought into a group with one, and nothing changes a
 * membership afterwards, whoever looks after the members changes it.
 */
export function withMemberRoles(known: Brief): Brief {
  const ranked = new Map<string, string>();
  for (const { id, data } of known.attributes)
    if (
      tellsRole(data.name) &&
      (data.values?.length ?? 0) > 1 &&
      data.values?.some(looksAfterGroup)
    )
      ranked.set(data.concept, id);
  const fresh = known.concepts.flatMap((concept) => {
    const ref: Ref<"brief/concept"> = `brief/concept#${concept.id}`;
    const role = ranked.get(ref);
    if (role === undefined || concept.data.existing === true || !isMembership(concept.data.name))
      return [];
    const own = known.actions.filter(({ data }) => data.concept === ref);
    const adding = own.filter(
      ({ data }) => data.effect === "create" && data.automatic === undefined,
    );
    if (adding.length === 0 || own.some(({ data }) => data.effect === "update")) return [];
    return [
      node(
        brief.action,
        slug(`change role ${concept.id}`),
        {
          actors: [...new Set(adding.flatMap(({ data }) => data.actors))].sort(),
          verb: "change role",
          concept: ref,
          effect: "update",
          taken: true,
          requirements: [],
        },
        assumed(
          memberGetsRole,
          `Nothing says how a ${concept.data.name.toLowerCase()} gets another role; taken: from whoever adds one`,
          [ref, `brief/attribute#${role}`, ...adding.map(({ id }): Ref => `brief/action#${id}`)],
        ),
      ),
    ];
  });
  const taken = new Set(known.actions.map(({ id }) => id));
  return { ...known, actions: [...known.actions, ...fresh.filter(({ id }) => !taken.has(id))] };
}
