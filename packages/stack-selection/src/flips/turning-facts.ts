import type { Facts } from "../facts/facts.ts";
import { turningCircumstances } from "./circumstances.ts";
import { type Decide, type TurningPoint, turningPoints } from "./turning-points.ts";

/** For each decision all facts that turn it: numbers, the nearest first, and what is asked of the product. */
export function turningFacts(
  facts: Facts,
  decide: Decide,
): ReadonlyMap<string, readonly TurningPoint[]> {
  const numbers = turningPoints(facts, decide);
  const asked = turningCircumstances(facts, decide);
  return new Map(
    [...new Set([...numbers.keys(), ...asked.keys()])].map((id) => [
      id,
      [...(numbers.get(id) ?? []), ...(asked.get(id) ?? [])],
    ]),
  );
}
