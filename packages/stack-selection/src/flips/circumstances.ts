import { askingFor, circumstanceNames } from "../facts/circumstances.ts";
import type { Facts } from "../facts/facts.ts";
import { type Decide, insteadOf, type TurningPoint } from "./turning-points.ts";

/** For each decision what, asked of the product where it is not or the other way round, turns it. */
export function turningCircumstances(
  facts: Facts,
  decide: Decide,
): ReadonlyMap<string, readonly TurningPoint[]> {
  const base = decide();
  const found = new Map<string, TurningPoint[]>();
  for (const circumstance of circumstanceNames) {
    const holds = askingFor(facts.stated, circumstance).length > 0;
    const outcome = decide({ circumstance, holds: !holds });
    for (const [id, now] of base) {
      const to = outcome.get(id);
      if (to === now) continue;
      found.set(id, [
        ...(found.get(id) ?? []),
        { kind: "circumstance", circumstance, holds, to, ...insteadOf(id, base, outcome) },
      ]);
    }
  }
  return found;
}
