const membership = /(?:^|\s)(?:collaborator|member|membership|participant|seat)$/;
/** Names of who looks after a group, and what may stand before them: of which kind of group, and of which rank. */
const lookingAfter: ReadonlySet<string> = new Set(
  "administrator admin founder owner manager moderator maintainer".split(" "),
);
const ofTheGroup: ReadonlySet<string> = new Set(
  "account channel chat circle club co community company group head household lead main member org organisation organization primary project room senior server site space super team tenant workspace".split(
    " ",
  ),
);
const rank = /(?:^|\s)(?:access level|level|permission level|rank|role)s?$/;
const entering = /^(?:apply|enrol|enroll|enter|join|register|sign up|subscribe)$/;

/** Whether the name is of what makes somebody one of a closed group: `Crew member`. */
export function isMembership(name: string): boolean {
  return membership.test(name.trim().toLowerCase().replaceAll(/[_-]/g, " "));
}

/** The verb by which the owner of a group makes another member its owner. */
export const handOverVerb = "hand over";

/**
 * Whether somebody of this role in a group looks after it, and so after who is in it. The whole name says it: a
 * `non-admin` and a `former owner` do not, and a `product owner` or a `case manager` looks after something else.
 */
export function looksAfterGroup(role: string): boolean {
  const words = role
    .trim()
    .toLowerCase()
    .split(/[\s_-]+/);
  const last = words.pop() ?? "";
  const isNamed = lookingAfter.has(last) || lookingAfter.has(last.replace(/s$/, ""));
  return isNamed && words.every((word) => ofTheGroup.has(word));
}

/** Whether an attribute of a membership says which role its member has: a status says how far it came, whatever its values are called. */
export function tellsRole(attribute: string): boolean {
  return rank.test(attribute.trim().toLowerCase().replaceAll(/[_-]/g, " "));
}

/** Whether by the verb people come into a group by themselves; by any other one brings somebody else in. */
export function entersItself(verb: string): boolean {
  return entering.test(verb.toLowerCase());
}
