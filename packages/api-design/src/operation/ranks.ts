import { type DataOf, spoken, type ViewOf } from "@planc/core";
import type { data, security } from "@planc/core/ir";
import { withArticle } from "../naming.ts";
import { entityFor } from "./lookups.ts";

type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;
type GroupRole = ViewOf<typeof security.groupRole>;

interface Kept {
  readonly entities: readonly Entity[];
  readonly groupRoles: readonly GroupRole[];
}

/** What each value of a member's role is good for in the group: ` In the crew, ``skipper`` changes …`. */
export function rankTold(field: Field, { entities, groupRoles }: Kept): string {
  const own = groupRoles.filter(({ data }) => data.attribute === field.data.attribute);
  const group = entityFor(entities, own[0]?.data.group);
  if (group === undefined) return "";
  const name = spoken(group.data.name);
  const parts = fromMost(own).map(({ data }) => `\`${data.value}\` ${deedsOf(data, name)}`);
  return ` In the ${name}, ${parts.join("; ")}.`;
}

/** Who administers a group of which nobody is a member before: whoever creates it. */
export function foundingTold(
  effect: string,
  group: Entity | undefined,
  { entities, groupRoles }: Kept,
): readonly string[] {
  if (effect !== "create" || group?.data.concept === undefined) return [];
  const own = groupRoles.filter(({ data }) => data.group === group.data.concept);
  const memberships = new Set(own.map(({ data }) => data.membership));
  return [...memberships].flatMap((concept) => {
    const holder = entityFor(entities, concept);
    const [first] = fromMost(own.filter(({ data }) => data.membership === concept));
    return holder === undefined || first === undefined
      ? []
      : [
          `Makes whoever creates the ${spoken(group.data.name)} ${withArticle(spoken(holder.data.name))} of it, as ${first.data.value}.`,
        ];
  });
}

/** Roles from the one that may most. */
export function fromMost(roles: readonly GroupRole[]): readonly GroupRole[] {
  return [...roles].sort((a, b) => b.data.rank - a.data.rank);
}

function deedsOf({ capabilities }: DataOf<typeof security.groupRole>, group: string): string {
  switch (capabilities.at(-1)) {
    case "administer":
      return `changes the ${group}, its members and all in it`;
    case "manage-members":
      return "changes its members and all in it";
    case "write":
      return "changes what is in it";
    case "write-own":
      return "adds to it, and changes what it added";
    default:
      return "reads";
  }
}
