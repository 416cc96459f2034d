const membership = /(?:^|\s)(?:collaborator|member|membership|participant|seat)$/;
const entering = /^(?:apply|enrol|enroll|enter|join|register|sign up|subscribe)$/;

/** Whether the name is of what makes somebody one of a closed group: `Crew member`. */
export function isMembership(name: string): boolean {
  return membership.test(name.trim().toLowerCase().replaceAll(/[_-]/g, " "));
}

/** Whether by the verb people come into a group by themselves; by any other one brings somebody else in. */
export function entersItself(verb: string): boolean {
  return entering.test(verb.toLowerCase());
}
