import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { one, several } from "../model/language.ts";
import { storeOf } from "../wiring/primary-store.ts";
import { type Network, type Script, subjectOf } from "./draft.ts";

/** Before a thing goes to a system outside, what bars its address is looked up: who has opted out is not written to. */
export function looksUpBar(
  action: Action,
  sender: ComponentView,
  script: Script,
  { plan, between }: Network,
): void {
  const bar = plan.facts.concept.get(action.data.concept)?.data.barredBy;
  const other = bar && plan.facts.concept.get(bar.concept)?.data;
  const store = bar && storeOf(bar.concept, plan);
  if (!bar || !other || !store || !between(sender, store)) return;
  const subject = subjectOf(action, plan.facts);
  script.ask(
    sender,
    store,
    `look for ${one(other)} with the ${bar.own} of the ${subject} as its ${bar.its}`,
    "none, or the reason",
  );
  script.fails(
    sender,
    `one of the ${several(other)} has the ${bar.own} of the ${subject}`,
    `nothing is handed over; the ${subject} keeps that as the reason, and nobody repeats it`,
  );
}
