import type { Meant, Settled } from "./actions.ts";
import { keyOf } from "./names.ts";
import { conceptRef } from "./refs.ts";
import type { RolesPerGroup } from "./things-of-groups.ts";

const effects = {
  add: "create",
  remove: "delete",
  delete: "delete",
  edit: "update",
  update: "update",
  manage: "update",
} as const;

/**
 * "Owners add and remove users", where they are owners of one group: they bring people into it and put them out,
 * and reach no account that others have in theirs.
 */
export function withMembersOfGroups(
  aimed: readonly Meant[],
  per: RolesPerGroup | undefined,
  { plain, findConcept }: Pick<Settled, "plain" | "findConcept">,
): readonly Meant[] {
  if (per === undefined) return aimed;
  const { membership } = per;
  const invite = findConcept("Invite") ?? findConcept("Invitation");
  const roles = new Set(
    (membership.data.description ?? "").split(/[^\p{L}\p{M}-]+/u).map((word) => keyOf(word)),
  );
  return aimed.map((each): Meant => {
    const { read, target } = each;
    const effect = Object.entries(effects).find(([verb]) => verb === target.verb)?.[1];
    const { actor } = read.data;
    const isOfUsers = target.concept === "brief/concept#user";
    if (!isOfUsers || actor === undefined || !roles.has(keyOf(actor))) return each;
    if (target.verb === "invite" && invite !== undefined) {
      const same = plain("create", invite.slice("brief/concept#".length));
      return { read, target: { verb: "create", effect: "create", concept: invite, same } };
    }
    if (effect === undefined) return each;
    const same = plain(target.verb, membership.id);
    return {
      read,
      target: { verb: target.verb, effect, concept: conceptRef(membership), same },
    };
  });
}
