import { type DraftOf, join, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { derived } from "../kit.ts";
import type { Readings } from "./readings.ts";
import { conceptRef } from "./refs.ts";

type Concept = DraftOf<typeof brief.concept>;
type Relation = DraftOf<typeof brief.relation>;

/** "roles scoped per garden", "each role holds within a garden" */
const perGroup =
  /\b(?:roles?|permissions?|access)\b[^.;:]{0,60}?\b(?:per|scoped to|within|for each)\s+(?:an?\s|the\s|each\s|one\s|single\s)*(\p{L}[\p{L}-]+)/iu;

/** A group in which people have their roles, with the membership that keeps them and what says so. */
export interface RolesPerGroup {
  readonly group: Ref<"brief/concept">;
  readonly membership: Concept;
  readonly said: Ref<"reading/statement">;
}

/** Whether the text gives people their roles in a group each. */
export function rolesPerGroup(
  relations: readonly Relation[],
  concepts: readonly Concept[],
  { statements }: Pick<Readings, "statements">,
  find: (name: string) => Ref<"brief/concept"> | undefined,
): RolesPerGroup | undefined {
  const joins = concepts.filter(({ data }) => data.role === "join");
  for (const { ref, data } of statements) {
    const named = perGroup.exec(data.text)?.[1];
    const group = named === undefined ? undefined : find(named);
    const membership = joins.find((each) => {
      const own = conceptRef(each);
      const ends = relations.flatMap(({ data: { from, to } }) => (from === own ? [to] : []));
      return group !== undefined && ends.includes(group) && ends.includes(account);
    });
    if (group && membership) return { group, membership, said: ref };
  }
  return undefined;
}

/**
 * Where people have their roles in a group each, what hangs on nothing else is a thing of that group: else a role
 * in one of them would open what is in the others.
 */
export function withThingsOfGroups(
  relations: readonly Relation[],
  concepts: readonly Concept[],
  per: RolesPerGroup | undefined,
): readonly Relation[] {
  if (per === undefined) return relations;
  const { group, said } = per;
  const hanging = new Set(
    relations.flatMap(({ data: { from, to, kind } }) =>
      kind !== "many-to-many" && to !== account ? [from] : [],
    ),
  );
  const added = concepts.flatMap((each) => {
    const own = conceptRef(each);
    const isThing = each.data.role === "stored" && own !== account && own !== group;
    if (!isThing || hanging.has(own) || owns(own, relations)) return [];
    return [
      node(
        brief.relation,
        join(each.id, group.slice("brief/concept#".length)),
        { from: own, to: group, kind: "many-to-one", required: true },
        derived("thing-of-group", [said]),
      ),
    ];
  });
  return [...relations, ...added];
}

const account = "brief/concept#user";

/** Whether it is one person's alone, whatever groups they are in. */
function owns(thing: string, relations: readonly Relation[]): boolean {
  return relations.some(
    ({ data: { from, to, role } }) =>
      from === thing && to === account && (role === undefined || role === "owner"),
  );
}
