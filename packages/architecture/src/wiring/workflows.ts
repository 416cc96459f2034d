import type { ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { isCalledOff } from "../model/stock.ts";
import type { EventDraft } from "./events.ts";
import type { Plan } from "./plan.ts";

type EventData = Pick<EventDraft, "data"> | Pick<ViewOf<typeof architecture.event>, "data">;

/** Whether an event begins, refuses or undoes work that no one transaction holds. */
export function isInWorkflow(
  { data }: EventData,
  events: readonly EventData[],
  { facts }: Pick<Plan, "facts">,
): boolean {
  if (data.undoes !== undefined) return true;
  const action = facts.actions.find(({ ref }) => ref === data.action);
  if (!action) return false;
  const undone = events.flatMap((each) =>
    facts.actions.filter(({ ref }) => ref === each.data.undoes),
  );
  const isOff = action.data.state !== undefined && isCalledOff(action.data.state);
  return undone.some(
    (each) => each === action || (isOff && each.data.concept === action.data.concept),
  );
}
