import {
  join,
  looksAfterGroup,
  node,
  optional,
  slug,
  spoken,
  tellsRole,
  type ViewOf,
} from "@planc/core";
import { brief, security } from "@planc/core/ir";
import {
  capabilities as order,
  plainLevel,
  roleLevels,
  unheld,
  unheldLevel,
} from "../catalog/group-role-words.ts";
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
    const ranked = rankedBy(attributes);
    const byRef = new Map<string, ViewOf<typeof brief.concept>>(
      concepts.map((each) => [each.ref, each]),
    );
    return {
      roles: closedMemberships(concepts, relations).flatMap((of) => {
        const membership = byRef.get(of.join);
        const group = byRef.get(of.group);
        const [attribute, ...others] = ranked.get(of.join) ?? [];
        // Of two attributes that could be it nobody knows which one gives rights: none does.
        return membership && group && attribute && others.length === 0
          ? rolesOf(membership, group, attribute)
          : [];
      }),
    };
  },
});

/** The attributes that say which role a member has, by the concept of membership. */
export function rankedBy(
  attributes: readonly Attribute[],
): ReadonlyMap<string, readonly Attribute[]> {
  return Map.groupBy(
    attributes.filter(({ data: { name, values = [] } }) => {
      return tellsRole(name) && values.length > 1 && values.some(looksAfterGroup);
    }),
    ({ data }) => data.concept,
  );
}

function rolesOf(
  membership: ViewOf<typeof brief.concept>,
  group: ViewOf<typeof brief.concept>,
  attribute: Attribute,
) {
  // Two spellings of one role are one role.
  const values = new Map((attribute.data.values ?? []).map((value) => [slug(value), value]));
  const most = (each: Standing) => order.indexOf(each.level.most);
  const leveled = [...values.values()]
    .map(standingOf)
    .sort((a, b) => most(b) - most(a) || a.above - b.above || a.word - b.word);
  const [top] = leveled;
  if (top === undefined || top.level.most === "write" || top.level === unheldLevel) return [];
  const name = spoken(group.data.name);
  // Somebody has to look after the group: whoever may most, where no name says so.
  const leading = leveled.filter((each) => each.level === top.level && each.word === top.word);
  const isNamed = top.level.most === "administer";
  return leveled.map((each, at) => {
    const leads = !isNamed && leading.includes(each);
    const reach = leads ? order.length : most(each) + 1;
    const reason = !leads
      ? `\`${each.value}\` ${each.level.because}`
      : leading.length === 1
        ? `of the roles in a ${name} it is the one that may most, and nobody else looks after the ${name}`
        : `no role in a ${name} may more than \`${each.value}\`, and nobody else looks after the ${name}`;
    return node(
      security.groupRole,
      join(membership.id, slug(each.value)),
      {
        group: group.ref,
        membership: membership.ref,
        attribute: attribute.ref,
        value: each.value,
        rank: leveled.length - at,
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

interface Standing {
  readonly value: string;
  readonly level: (typeof roleLevels)[number];
  /** Place of its level, and of its word within the level, from the one that stands above all. */
  readonly above: number;
  readonly word: number;
}

function standingOf(value: string): Standing {
  const words = padded(value);
  const last = roleLevels.length;
  if (says(words, unheld)) return { value, level: unheldLevel, above: last + 1, word: 0 };
  for (const [above, level] of roleLevels.entries()) {
    const word = says(words, level.words);
    if (word !== undefined) return { value, level, above, word: level.words.indexOf(word) };
  }
  return { value, level: plainLevel, above: last, word: 0 };
}
