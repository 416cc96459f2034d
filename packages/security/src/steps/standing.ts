import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { security } from "@planc/core/ir";
import type { Capability } from "../catalog/group-role-words.ts";

type GroupRole = ViewOf<typeof security.groupRole>;

/** The roles of a group's members, by the concept of membership; none where they have no roles. */
export type RolesIn = (join: string | undefined) => readonly GroupRole[];

/** The least role in a group that will do. */
export interface Least extends Pick<DataOf<typeof security.groupRole>, "membership" | "rank"> {
  readonly ref: Ref<"security/group-role">;
}

/** What holds where several have to: the highest of one group; of two groups no one role tells. */
export function highest(asked: readonly Least[]): Least | undefined {
  const [first, ...others] = asked;
  if (others.some(({ membership }) => membership !== first?.membership)) return undefined;
  return asked.toSorted((a, b) => b.rank - a.rank)[0];
}

/** Looks roles up by membership, from the one that may most. */
export function rolesByMembership(roles: readonly GroupRole[]): RolesIn {
  const held = new Map<string, GroupRole[]>();
  for (const each of roles) {
    const list = held.get(each.data.membership);
    if (list) list.push(each);
    else held.set(each.data.membership, [each]);
  }
  for (const list of held.values()) list.sort((a, b) => b.data.rank - a.data.rank);
  return (join) => (join === undefined ? undefined : held.get(join)) ?? [];
}

/** What somebody has to be in a group to do what takes this much: `a manager or editor of the project`. */
export function standingIn(
  roles: readonly GroupRole[],
  group: string,
  needed: Capability,
): {
  readonly when: string;
  readonly least?: Least;
  readonly roles: readonly Ref[];
} {
  const may = roles.filter(({ data }) => data.capabilities.includes(needed));
  const least = may.at(-1);
  const refs = may.map(({ ref }) => ref);
  if (least === undefined) return { when: `a member of the ${group}`, roles: [] };
  const names = may.map(({ data }) => data.value.replaceAll(/[_-]/g, " "));
  const first = names[0] ?? "";
  const who =
    may.length === roles.length
      ? "a member"
      : `${/^[aeio]/i.test(first) ? "an" : "a"} ${names.join(" or ")}`;
  const { membership, rank } = least.data;
  return {
    when: `${who} of the ${group}`,
    least: { ref: least.ref, membership, rank },
    roles: refs,
  };
}
