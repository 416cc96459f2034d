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

/**
 * Where people have their roles in a group each, what hangs on nothing else is a thing of that group: else a role
 * in one of them would open what is in the others.
 */
export function withThingsOfGroups(
  relations: readonly Relation[],
  concepts: readonly Concept[],
  { statements }: Pick<Readings, "statements">,
  find: (name: string) => Ref<"brief/concept"> | undefined,
): readonly Relation[] {
  const said = statements.flatMap(({ ref, data: { text } }) => {
    const group = perGroup.exec(text)?.[1];
    const found = group === undefined ? undefined : find(group);
    return found === undefined ? [] : [{ ref, group: found }];
  });
  const joins = new Set<string>(
    concepts.flatMap((each) => (each.data.role === "join" ? [conceptRef(each)] : [])),
  );
  const told = said.find(({ group }) =>
    relations.some(({ data: { from, to } }) => to === group && joins.has(from)),
  );
  if (told === undefined) return relations;
  const { group, ref } = told;
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
        derived("thing-of-group", [ref]),
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
