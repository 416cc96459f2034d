import { join, looksAfterGroup, node, optional, slug, spoken, type ViewOf } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { capabilities as order, plainLevel, roleLevels } from "../catalog/group-role-words.ts";
import { assumed, step } from "../kit.ts";
import { padded, says } from "../text.ts";
import { closedMemberships } from "./belonging.ts";

type Attribute = ViewOf<typeof brief.attribute>;

/** What the roles of a group's members are good for, where one of them looks after the group. */
export const groupRoles = step("group-roles", {
  reads: {
    concepts: optional(brief.concept),
    relations: optional(brief.relation),
    attributes: optional(brief.attribute),
  },
  writes: { roles: security.groupRole },
  run: ({ concepts, relations, attributes }) => {
    const ranked = new Map<string, Attribute>();
    for (const each of attributes) {
      const values = each.data.values ?? [];
      if (values.length > 1 && values.some(looksAfterGroup) && !ranked.has(each.data.concept))
        ranked.set(each.data.concept, each);
    }
    const byRef = new Map<string, ViewOf<typeof brief.concept>>(
      concepts.map((each) => [each.ref, each]),
    );
    return {
      roles: closedMemberships(concepts, relations).flatMap((of) => {
        const membership = byRef.get(of.join);
        const group = byRef.get(of.group);
        const attribute = ranked.get(of.join);
        return membership && group && attribute ? rolesOf(membership, group, attribute) : [];
      }),
    };
  },
});

function rolesOf(
  membership: ViewOf<typeof brief.concept>,
  group: ViewOf<typeof brief.concept>,
  attribute: Attribute,
) {
  const leveled = (attribute.data.values ?? []).map((value) => ({ value, level: levelOf(value) }));
  const most = (each: (typeof leveled)[number]) => order.indexOf(each.level.most);
  const top = Math.max(...leveled.map(most));
  const ranks = [...new Set(leveled.map(most))].sort((a, b) => a - b);
  return leveled.map((each) => {
    // Somebody has to look after the group: whoever may most, where no name says so.
    const leads = most(each) === top;
    const reach = leads ? order.length : most(each) + 1;
    const name = spoken(group.data.name);
    const reason = leads
      ? `of the roles in a ${name} it is the one that may most, and nobody else looks after the ${name}`
      : `\`${each.value}\` ${each.level.because}`;
    return node(
      security.groupRole,
      join(membership.id, slug(each.value)),
      {
        group: group.ref,
        membership: membership.ref,
        attribute: attribute.ref,
        value: each.value,
        rank: ranks.indexOf(most(each)) + 1,
        capabilities: order.slice(0, reach),
      },
      assumed(
        "group-role",
        `The input does not say what a ${spoken(membership.data.name)} may as ${each.value}: ${reason}.`,
        [attribute.ref, group.ref],
      ),
    );
  });
}

function levelOf(value: string) {
  const words = padded(value);
  return roleLevels.find((each) => says(words, each.words) !== undefined) ?? plainLevel;
}
