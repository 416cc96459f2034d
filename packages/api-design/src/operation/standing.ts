import { participleOf, type Ref, type ViewOf } from "@planc/core";
import type { brief, data, security } from "@planc/core/ir";
import { barring, ofSale } from "../catalog/system-set-names.ts";
import { accountId } from "../steps/sessions.ts";
import { actionsOn } from "./lookups.ts";

type Field = ViewOf<typeof data.field>;

export interface StandingFacts {
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly policies: readonly ViewOf<typeof security.policy>[];
  readonly tenancy?: Ref | undefined;
}

/**
 * Whether a field says where a thing stands and is changed by moves of their own, or by others than whose thing
 * it is: a body that had it would go round the move, or let a customer ship an order and lift a suspension.
 */
export function isMovedOtherwise(
  { data: { name, type, values = [], references } }: Field,
  holder: ViewOf<typeof data.entity> | undefined,
  facts: StandingFacts,
): boolean {
  if (holder === undefined || references !== undefined) return false;
  const plain = plainOf(name);
  if ((type !== "text" && type !== "enum") || !/\b(?:state|status)$/.test(plain)) return false;
  const { concept } = holder.data;
  const isOwn = /^(?:(?:current|life ?cycle|overall) )?(?:state|status)$/.test(plain);
  const isOfIt = isOwn || plain.startsWith(`${plainOf(holder.data.name)} `);
  if (!isOfIt) return false;
  const moves = actionsOn(facts.actions, concept).filter(
    ({ data }) => data.effect === "transition" && data.automatic === undefined,
  );
  const reached = new Set(moves.map(({ data }) => participleOf(data.verb.toLowerCase())));
  const [, ...later] = values.map(plainOf);
  // What no move leads to is set by editing, where it is closed which values there are.
  if (moves.length > 0 && later.every((each) => reached.has(each))) return true;
  const changing = facts.policies.filter(
    ({ data }) => data.concept === concept && data.effects.includes("update"),
  );
  const isTenant = concept !== undefined && concept === facts.tenancy;
  const byOwners =
    changing.length > 0 &&
    changing.every(
      ({ data: { condition } }) => condition === "own" || (isTenant && condition === "tenant"),
    );
  if (!byOwners) return false;
  if (ofSale.holder.test(plainOf(holder.data.name))) return true;
  return (
    (isTenant || holder.id === accountId) && values.some((each) => barring.test(plainOf(each)))
  );
}

function plainOf(value: string): string {
  return value
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll(/[_-]/g, " ");
}
