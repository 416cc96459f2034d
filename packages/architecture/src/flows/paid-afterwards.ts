import type { ComponentView } from "../design/draft.ts";
import { inSentence, single } from "../model/language.ts";
import { paidBefore } from "../model/paid-before.ts";
import { unitOf } from "../wiring/owners.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { carried } from "./carried.ts";
import { called, type Network, type Script } from "./draft.ts";
import { sendsOn } from "./sends-on.ts";

/** Who is told that a thing is paid, from the payment over its owner to those who may act on it only then. */
export function paidAfterwards(handler: ComponentView, script: Script, network: Network): void {
  const { plan, events, at } = network;
  const store = primaryStore(plan);
  if (!store) return;
  for (const concept of plan.facts.concepts) {
    const paid = paidBefore(plan.facts, concept.ref);
    const owner = unitOf(concept.ref, plan);
    if (!paid || !owner || unitOf(paid.by, plan) !== handler) continue;
    const thing = single(concept.data);
    const reported = events.find(({ data }) => data.action === paid.then.data.sets?.after);
    if (owner !== handler) {
      if (!reported) continue;
      if (!carried(inSentence(reported.data.name), handler, script, network).to(owner)) continue;
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
    if (!told) continue;
    const way = carried(inSentence(told.data.name), owner, script, network);
    for (const ref of told.data.consumers) {
      const consumer = at.get(ref);
      if (!consumer || !way.to(consumer)) continue;
      sendsOn(consumer, paid.then, script, network);
    }
  }
}
