import type { Facts } from "../facts/facts.ts";
import { turningCircumstances } from "./circumstances.ts";
import { couldBeMet } from "./could-be-met.ts";
import { type Decide, type TurningPoint, turningPoints } from "./turning-points.ts";

/**
 * For each decision the facts that turn it and that somebody could meet: numbers, the nearest first, and
 * what is asked of the product.
 */
export function turningFacts(
  facts: Facts,
  decide: Decide,
): ReadonlyMap<string, readonly TurningPoint[]> {
  const numbers = turningPoints(facts, decide);
  const asked = turningCircumstances(facts, decide);
  const present = decide();
  return new Map(
    [...new Set([...numbers.keys(), ...asked.keys()])].flatMap((id) => {
      const decided = { id, taken: present.get(id) };
      const points = [...(numbers.get(id) ?? []), ...(asked.get(id) ?? [])].filter((each) =>
        couldBeMet(facts, decided, each),
      );
      return points.length > 0 ? [[id, points] as const] : [];
    }),
  );
}
