const membership = /(?:^|\s)(?:collaborator|member|membership|participant|seat)$/;
const administering =
  /(?:^|\s)(?:administrator|admin|founder|owner|manager|moderator|maintainer)s?(?:$|\s)/;
const rank = /(?:^|\s)(?:access level|level|permission level|rank|role)s?$/;
const entering = /^(?:apply|enrol|enroll|enter|join|register|sign up|subscribe)$/;

/** Whether the name is of what makes somebody one of a closed group: `Crew member`. */
export function isMembership(name: string): boolean {
  return membership.test(name.trim().toLowerCase().replaceAll(/[_-]/g, " "));
}

/** The verb by which the owner of a group makes another member its owner. */
export const handOverVerb = "hand over";

/** Whether somebody of this role in a group looks after it, and so after who is in it. */
export function looksAfterGroup(role: string): boolean {
  return administering.test(role.trim().toLowerCase().replaceAll(/[_-]/g, " "));
}

/** Whether an attribute of a membership says which role its member has: a status says how far it came, whatever its values are called. */
export function tellsRole(attribute: string): boolean {
  return rank.test(attribute.trim().toLowerCase().replaceAll(/[_-]/g, " "));
}

/** Whether by the verb people come into a group by themselves; by any other one brings somebody else in. */
export function entersItself(verb: string): boolean {
  return entering.test(verb.toLowerCase());
}
