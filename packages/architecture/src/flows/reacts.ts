import type { ComponentView } from "../design/draft.ts";
import { inSentence, single } from "../model/language.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { reactionsIn } from "../wiring/reactions.ts";
import { called, type Network, patience, type Script } from "./draft.ts";
import { repeated } from "./repeated.ts";

/** What the others are told of once a report of one system has been acted upon. */
export function reacts(sender: ComponentView, script: Script, network: Network): void {
  const { plan, events, between } = network;
  const worker = plan.byId.get("background-worker");
  const store = primaryStore(plan);
  const told = reactionsIn(plan.facts).filter(({ from }) => from === sender.data.name);
  if (!worker || !store || !between(worker, store)) return;
  for (const event of events) {
    const followed = told.filter(({ action }) => action.ref === event.data.action);
    const concept = plan.facts.concept.get(event.data.concept);
    if (followed.length === 0 || !concept) continue;
    // One job has one count of attempts: who is told by the same one is not told apart.
    const apart = followed.length === 1 ? ", apart from what the others are told" : "";
    script.step("async", worker, store, `claim the job "${inSentence(event.data.name)}"`);
    for (const { to, gives, state } of followed) {
      const system = plan.components.find(
        ({ data }) => data.kind === "external-system" && data.name === to,
      );
      const connection = system && between(worker, system);
      if (!system || !connection) continue;
      script.step("async", worker, system, `${gives}, where it has ${state}`);
      script.fails(
        system,
        `${called(system)} refuses or does not answer${patience(connection)}`,
        `${repeated(plan.facts)}${apart}, then set aside for a person; the ${single(concept.data)} stays as it was reported`,
      );
    }
  }
}
