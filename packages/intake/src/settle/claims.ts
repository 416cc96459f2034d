import type { DraftOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { claimDescription, claimedDay, claimName, otherDay } from "../catalog/claim-words.ts";
import { spacedName } from "../words/split-name.ts";

export type Concept = DraftOf<typeof brief.concept>;
export type Attribute = DraftOf<typeof brief.attribute>;
type Actor = DraftOf<typeof brief.actor>;
export type Relation = DraftOf<typeof brief.relation>;

/** A thing of one kind that takes one of another for a day, as a booking takes a seat. */
export interface Claim {
  readonly claim: Concept;
  readonly thing: Concept;
  readonly by: Relation;
  readonly day: Attribute;
}

/** What takes which things for a day, among what was settled. */
export function claimsIn(
  concepts: readonly Concept[],
  relations: readonly Relation[],
  attributes: readonly Attribute[],
  actors: readonly Actor[],
): readonly Claim[] {
  const people = new Set(["user", ...actors.map(({ id }) => id)]);
  const byRef = new Map<string, Concept>(
    concepts.map((each) => [`brief/concept#${each.id}`, each]),
  );
  return concepts.filter(takes).flatMap((claim) => {
    const own = `brief/concept#${claim.id}`;
    const [day, ...more] = attributes.filter(
      ({ data }) => data.concept === own && isDay(data.name, data.type),
    );
    if (day === undefined || more.length > 0) return [];
    return relations.flatMap((by) => {
      const thing = byRef.get(by.data.to);
      const isThing =
        by.data.from === own &&
        by.data.kind !== "many-to-many" &&
        thing !== undefined &&
        thing !== claim &&
        !people.has(thing.id) &&
        thing.data.role === "stored" &&
        by.data.role === undefined;
      return isThing ? [{ claim, thing, by, day }] : [];
    });
  });
}

function takes({ data: { name, role, description = "" } }: Concept): boolean {
  if (role !== "stored" && role !== "join") return false;
  return claimName.test(spacedName(name)) || claimDescription.test(description.slice(0, 300));
}

/** A time of day besides would make it a span, which a day does not tell. */
function isDay(name: string, type: string | undefined): boolean {
  const words = spacedName(name).toLowerCase();
  if (type !== undefined && type !== "date") return false;
  return claimedDay.test(words) && !otherDay.test(words);
}
