import type { ComponentView } from "../design/draft.ts";
import { inSentence, single } from "../model/language.ts";
import { paidBefore } from "../model/paid-before.ts";
import { unitOf } from "../wiring/owners.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { called, type Network, type Script } from "./draft.ts";

/** Who is told that a thing is paid, from the payment over its owner to those who may act on it only then. */
export function paidAfterwards(handler: ComponentView, script: Script, network: Network): void {
  const { plan, events, at, between } = network;
  const broker = plan.byId.get("message-broker");
  const store = primaryStore(plan);
  if (!broker || !store) return;
  for (const concept of plan.facts.concepts) {
    const paid = paidBefore(plan.facts, concept.ref);
    const owner = unitOf(concept.ref, plan);
    if (!paid || !owner || unitOf(paid.by, plan) !== handler) continue;
    const thing = single(concept.data);
    const reported = events.find(({ data }) => data.action === paid.then.data.sets?.after);
    if (owner !== handler) {
      if (!reported || !between(handler, broker)) continue;
      script.step("async", handler, broker, inSentence(reported.data.name));
      script.step("async", broker, owner, inSentence(reported.data.name));
      script.ask(
        owner,
        store,
        `set the ${thing} to ${paid.then.data.state}, if its state allows`,
        "committed",
      );
      script.fails(
        owner,
        `the ${thing} was called off before its payment came`,
        `it stays so: ${called(handler)} was told of that, and gives back what is captured all the same`,
      );
    }
    const told = events.find(({ data }) => data.action === paid.then.ref);
    if (!told || !between(owner, broker)) continue;
    script.step("async", owner, broker, inSentence(told.data.name));
    for (const ref of told.data.consumers) {
      const consumer = at.get(ref);
      if (consumer) script.step("async", broker, consumer, inSentence(told.data.name));
    }
  }
}
