import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { one } from "../model/language.ts";
import { isCalledOff } from "../model/stock.ts";
import { unitOf } from "../wiring/owners.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { type Network, type Script, subjectOf } from "./draft.ts";

/** The entry that a thing adds to a sum, and the one by which it takes its own back once it is called off. */
export function writesEntry(
  consumer: ComponentView,
  action: Action,
  script: Script,
  { plan, between }: Network,
): void {
  const store = primaryStore(plan);
  if (!store || !between(consumer, store)) return;
  const { concept, state } = action.data;
  for (const each of plan.facts.concepts) {
    if (each.data.entriesOf?.per !== concept || unitOf(each.ref, plan) !== consumer) continue;
    const subject = subjectOf(action, plan.facts);
    const does =
      state !== undefined && isCalledOff(state)
        ? `that takes back what the ${subject} added, or 0`
        : `for the ${subject}`;
    script.ask(
      consumer,
      store,
      `insert ${one(each.data)} ${does}, and change the sum with it, once`,
      "committed",
    );
  }
}
