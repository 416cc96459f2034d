import { doneTo, join, node } from "@planc/core";
import { architecture } from "@planc/core/ir";
import type { ComponentView } from "../design/draft.ts";
import { externals } from "../design/outside.ts";
import { derived } from "../kit.ts";
import { inSentence, one, several, single } from "../model/language.ts";
import { isCalledOff, stockBehind } from "../model/stock.ts";
import { unitOf } from "../wiring/owners.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { called, type FlowDraft, type Network, patience, Script } from "./draft.ts";

/** What is undone, and in which order, when one step of a transaction over several services refuses. */
export function calledOffFlows(network: Network): readonly FlowDraft[] {
  const { plan, events, at } = network;
  return events.flatMap((event) => {
    const action = plan.facts.actions.find(({ ref }) => ref === event.data.undoes);
    const owner = at.get(event.data.consumers[0] ?? "");
    const refusing = at.get(event.data.producer);
    const concept = action && plan.facts.concept.get(action.data.concept)?.data;
    const broker = plan.byId.get("message-broker");
    const store = primaryStore(plan);
    if (!action || !owner || !refusing || !concept || !broker || !store) return [];
    const off = plan.facts.actionsOn
      .get(action.data.concept)
      ?.find(({ data }) => data.state !== undefined && isCalledOff(data.state));
    if (!off) return [];
    const thing = single(concept);
    const script = new Script();
    script.step("async", refusing, broker, inSentence(event.data.name));
    script.step("async", broker, owner, inSentence(event.data.name));
    script.ask(
      owner,
      store,
      `set the ${thing} to ${off.data.state}, if its state allows`,
      "committed",
    );
    givesBack(owner, thing, script, network);
    const told = events.find(({ data }) => data.action === off.ref);
    if (told) script.step("async", owner, broker, inSentence(told.data.name));
    const released = stockBehind(plan.facts, plan.relations)(off);
    for (const ref of told?.data.consumers ?? []) {
      const consumer = at.get(ref);
      if (!consumer || !told) continue;
      script.step("async", broker, consumer, inSentence(told.data.name));
      givesBack(consumer, thing, script, network);
      if (released && unitOf(released.stock.ref, plan) === consumer) {
        script.ask(
          consumer,
          store,
          `release the ${several(released.stock.data)} that were reserved for the ${thing}, if any were`,
          "committed",
        );
      }
    }
    script.fails(
      owner,
      `the ${thing} has moved on too far to be ${off.data.state}`,
      "nothing is undone by itself: it is set aside for a person, with what was refused",
    );
    return [
      node(
        architecture.flow,
        join("undo", action.id),
        {
          name: `Undo to ${doneTo(action.data.verb, one(concept))}`.slice(0, 200),
          trigger: `${refusing.data.name} refuses its part: ${inSentence(event.data.name)}.`,
          steps: script.steps,
          failures: script.failures,
        },
        derived("flow-of-undoing", [event.ref, off.ref]),
      ),
    ];
  });
}

/** Money that was taken for what is called off goes back, by whoever deals with the provider. */
function givesBack(
  unit: ComponentView,
  thing: string,
  script: Script,
  { plan, from, at }: Network,
): void {
  const takers = new Set(
    externals(plan.facts).flatMap(({ draft, purpose }) =>
      purpose?.topic === "payments" ? [draft.data.name] : [],
    ),
  );
  for (const connection of from(unit)) {
    const provider = at.get(connection.data.to);
    if (!provider || !takers.has(provider.data.name)) continue;
    script.ask(
      unit,
      provider,
      `void what is authorised for the ${thing}, give back what was captured`,
      "accepted; its report says when it is done",
    );
    script.fails(
      provider,
      `${called(provider)} does not answer${patience(connection)}`,
      `the ${thing} is called off all the same; the call is repeated under the same key until it is accepted, so it counts once`,
    );
  }
}
