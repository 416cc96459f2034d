import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { clip, snake } from "../naming/identifier.ts";

type Concept = ViewOf<typeof brief.concept>;
type Relation = ViewOf<typeof brief.relation>;

/** Two stored concepts that each have many of the other. */
export interface Pair {
  readonly relation: Relation;
  readonly from: Concept;
  readonly to: Concept;
  /** The concept that joins them, where the brief has one. */
  readonly via?: Concept;
  /** Id and name of the entity that joins them where the brief has none. */
  readonly id: string;
  readonly name: string;
}

export function pairs(kept: readonly Concept[], relations: readonly Relation[]): readonly Pair[] {
  const byRef = new Map<string, Concept>(kept.map((concept) => [concept.ref, concept]));
  return relations.flatMap((relation) => {
    const from = byRef.get(relation.data.from);
    const to = byRef.get(relation.data.to);
    if (relation.data.kind !== "many-to-many" || !from || !to) return [];
    const via =
      byRef.get(relation.data.via ?? "") ?? kept.find((each) => joins(each, from, to, relations));
    const role = relation.data.role ?? to.data.name;
    return {
      relation,
      from,
      to,
      ...(via ? { via } : {}),
      id: relation.id,
      name: clip(`${from.data.name} ${role.toLowerCase()}`),
    };
  });
}

function joins(
  candidate: Concept,
  from: Concept,
  to: Concept,
  relations: readonly Relation[],
): boolean {
  if (candidate.data.role !== "join" || candidate === from || candidate === to) return false;
  const refersTo = (target: Concept) =>
    relations.some(({ data }) => data.from === candidate.ref && data.to === target.ref);
  return refersTo(from) && refersTo(to);
}

/** The name of the field for a reference: the role, or the name of what it refers to. */
export function referenceName(role: string | undefined, target: string): string {
  const name = role ?? target;
  const words = snake(snake(name) === "id" ? target : name).split("_");
  const bare = words.length > 1 && words.at(-1) === "id" ? words.slice(0, -1) : words;
  return bare.join(" ");
}
