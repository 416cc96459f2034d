import { byRef, type PlanNodeOf } from "@planc/core";
import type { brief, security } from "@planc/core/ir";
import { type Inline, inlineCode, nodeLink, table } from "@planc/core/markdown";

const deeds = {
  read: "read",
  "write-own": "add and change own",
  write: "change all in it",
  "manage-members": "add, remove and rank members",
  administer: "change it",
} as const;

/** What members may by their role in a group, from the one that may most. */
export function groupRolesTable({
  groupRoles,
  concepts,
}: {
  readonly groupRoles: readonly PlanNodeOf<typeof security.groupRole>[];
  readonly concepts: readonly PlanNodeOf<typeof brief.concept>[];
}) {
  if (groupRoles.length === 0) return [];
  const named = byRef(concepts);
  const sorted = groupRoles.toSorted(
    (a, b) =>
      (a.data.membership < b.data.membership
        ? -1
        : a.data.membership > b.data.membership
          ? 1
          : 0) || b.data.rank - a.data.rank,
  );
  return [
    table(
      ["In", "Role", "May", "Because"],
      sorted.map(({ ref, data, why }): Inline[] => [
        named.get(data.group)?.data.name ?? data.group,
        inlineCode(data.value),
        data.capabilities.map((each) => deeds[each]).join(", "),
        nodeLink(ref, why.kind === "assumed" ? `† ${becauseOf(why.reason, data.value)}` : "stated"),
      ]),
    ),
  ];
}

/** Why the role is taken to be good for that; that the input does not say it stands before. */
function becauseOf(reason: string, value: string): string {
  const lead = ` may as ${value}: `;
  const at = reason.indexOf(lead);
  return (at === -1 ? reason : reason.slice(at + lead.length))
    .replaceAll("`", "")
    .replace(/\.$/, "");
}
