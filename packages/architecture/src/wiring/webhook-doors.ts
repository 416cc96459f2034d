import type { ComponentView } from "../design/draft.ts";
import { externalCalls } from "./outward.ts";
import { exposedUnits } from "./owners.ts";
import type { ConnectionDraft, Plan } from "./plan.ts";
import { passesOn } from "./request-path.ts";

/** Deployables that no person asks for anything, and that systems of others report to. */
export function reportedTo(plan: Plan): readonly ComponentView[] {
  const handlers = new Set<string>(
    externalCalls(plan).flatMap(({ data }) => data.webhook?.handler ?? []),
  );
  const exposed = new Set(exposedUnits(plan));
  return plan.units.filter((unit) => handlers.has(unit.ref) && !exposed.has(unit));
}

/** A report comes in by the one address too, and is handed on to whoever acts on it. */
export function webhookDoors(plan: Plan): readonly ConnectionDraft[] {
  const last = plan.edge.at(-1);
  return last ? reportedTo(plan).map((unit) => passesOn(plan, last, unit, "reports")) : [];
}
