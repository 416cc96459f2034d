import { byRef, listed, optional, spoken } from "@planc/core";
import { brief } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { closedMemberships } from "../steps/belonging.ts";
import { rankedBy } from "../steps/group-roles.ts";

/** Two attributes of a membership that could be its role: rights are read from neither. */
export const twoMemberRoles = rule("two-member-roles", {
  reads: {
    concepts: optional(brief.concept),
    relations: optional(brief.relation),
    attributes: optional(brief.attribute),
  },
  check: ({ concepts, relations, attributes, report }) => {
    const ranked = rankedBy(attributes);
    const known = byRef(concepts);
    for (const { join, group } of closedMemberships(concepts, relations)) {
      const found = join === undefined ? [] : (ranked.get(join) ?? []);
      const membership = join === undefined ? undefined : known.get(join);
      if (found.length < 2 || membership === undefined) continue;
      report(
        "two-member-roles",
        {
          attributes: listed(found.map(({ data }) => data.name)),
          membership: spoken(membership.data.name),
          group: spoken(known.get(group)?.data.name ?? "group"),
        },
        { ref: membership.ref },
      );
    }
  },
});
