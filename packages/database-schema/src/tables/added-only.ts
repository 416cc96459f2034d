import { auditTrail } from "../catalog/audit-names.ts";
import { spaced } from "../naming/identifier.ts";
import type { EntityTableFacts } from "./entity-table.ts";
import type { Laid } from "./model.ts";

/** What becomes of a row after it was made. */
const later = new Set(["update", "transition", "command", "delete"]);

/**
 * Whether rows are as they were added for good: the text says so, or they are an audit trail, and nobody changes or
 * deletes one. Where people may have their data erased, that is done in all that is no audit trail.
 */
export function isAddedOnly({ entity, existing }: Laid, facts: EntityTableFacts): boolean {
  const { concept, name, states } = entity.data;
  if (existing || concept === undefined || states !== undefined) return false;
  const isFixed = facts.concepts.some((each) => each.ref === concept && each.data.fixed === true);
  const isErased = facts.obligations.some(({ data: { kind } }) => kind === "erasure");
  return (
    (auditTrail.test(spaced(name)) || (isFixed && !isErased)) &&
    !facts.actions.some(({ data }) => data.concept === concept && later.has(data.effect))
  );
}
