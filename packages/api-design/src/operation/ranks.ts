import { isMembership, spoken, type ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { administering } from "../catalog/access-words.ts";
import { withArticle } from "../naming.ts";
import { accountId } from "../steps/sessions.ts";
import { entityBy, fieldsOf } from "./lookups.ts";

type Field = ViewOf<typeof data.field>;
type Entity = ViewOf<typeof data.entity>;

interface Kept {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
}

/** Which values of a member's role administer the group: ` "skipper" administers the crew.` */
export function rankTold(field: Field, holder: Entity | undefined, kept: Kept): string {
  if (holder === undefined || !isMembership(holder.data.name)) return "";
  const ranks = ranksOf(field);
  const group = groupOf(holder, kept);
  if (ranks.length === 0 || group === undefined) return "";
  const verb = ranks.length === 1 ? "administers" : "administer";
  return ` ${quoted(ranks)} ${verb} the ${spoken(group.data.name)}.`;
}

/** Who administers a group of which nobody is a member before: whoever creates it. */
export function foundingTold(
  effect: string,
  group: Entity | undefined,
  kept: Kept,
): readonly string[] {
  if (effect !== "create" || group === undefined) return [];
  return kept.entities.flatMap((holder) => {
    if (!isMembership(holder.data.name) || groupOf(holder, kept)?.ref !== group.ref) return [];
    const [first] = fieldsOf(kept.fields, holder.ref).flatMap(ranksOf);
    return first === undefined
      ? []
      : [
          `Makes whoever creates the ${spoken(group.data.name)} ${withArticle(spoken(holder.data.name))} of it, as ${first}.`,
        ];
  });
}

function ranksOf({ data: { values = [], references } }: Field): readonly string[] {
  return references === undefined
    ? values.filter((each) => administering.test(each.toLowerCase().replaceAll(/[_-]/g, " ")))
    : [];
}

/** What somebody is a member of, where a membership leads to it and to an account alone. */
export function groupOf(holder: Entity, { entities, fields }: Kept): Entity | undefined {
  const led = fieldsOf(fields, holder.ref).flatMap(
    ({ data: { references, required } }) =>
      (references && required && entityBy(entities, references.entity)) || [],
  );
  const [group, ...more] = led.filter(({ id }) => id !== accountId);
  return led.some(({ id }) => id === accountId) && more.length === 0 ? group : undefined;
}

function quoted(values: readonly string[]): string {
  return values.map((each) => `\`${each}\``).join(" and ");
}
