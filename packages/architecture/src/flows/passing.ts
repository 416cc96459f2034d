import { isPassing } from "@planc/core";
import { oneWriterStores } from "../catalog/store-ways.ts";
import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { inSentence, one, several, single } from "../model/language.ts";
import type { Plan } from "../wiring/plan.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { called, type Network, type Script } from "./draft.ts";

const targets = /\b(?:url|target|destination|address)\b/i;

/** The property of the thing that says where it leads, in a sentence. */
export function targetOf({ data }: Action, { attributes }: Plan): string | undefined {
  const own = attributes.filter((each) => each.data.concept === data.concept);
  const name = own.find(
    (each) => each.data.type === "url" || targets.test(each.data.name.replaceAll("_", " ")),
  )?.data.name;
  return name === undefined
    ? undefined
    : inSentence(name.replaceAll("_", " ")).replace(/\burl\b/, "URL");
}

/** What is noted of each who came by, once they are on their way. */
export function recordsPassing(
  action: Action,
  owner: ComponentView,
  script: Script,
  network: Network,
): void {
  const { plan, between } = network;
  const store = primaryStore(plan);
  if (!isPassing(action.data) || !store || !between(owner, store)) return;
  for (const { data } of plan.facts.actions) {
    if (data.effect !== "create" || data.automatic !== "event") continue;
    const isOfIt = plan.relations.some(
      (each) => each.data.from === data.concept && each.data.to === action.data.concept,
    );
    const concept = plan.facts.concept.get(data.concept)?.data;
    if (!isOfIt || !concept) continue;
    const queue = queueBefore(store, owner, network);
    if (queue) {
      script.step(
        "async",
        owner,
        queue.broker,
        `hand on ${one(concept)}, once the answer is on its way`,
      );
      script.step("async", queue.broker, queue.taker, `${several(concept)} to insert`);
      script.step("sync", queue.taker, store, `insert the ${several(concept)} in one transaction`);
      script.fails(
        queue.broker,
        `${called(queue.broker)} does not take the ${single(concept)}`,
        "whoever came is on their way all the same; what was not recorded is counted",
      );
      script.fails(
        store,
        `${called(store)} does not take them`,
        `they stay in ${called(queue.broker)} and are delivered again`,
      );
      continue;
    }
    script.step("async", owner, store, `record ${one(concept)}, once the answer is on its way`);
    script.fails(
      store,
      `${called(store)} does not take the ${single(concept)}`,
      "whoever came is on their way all the same; what was not recorded is counted",
    );
  }
}

/** A queue and who takes from it, where the store lets one writer in at a time. */
function queueBefore(
  store: ComponentView,
  owner: ComponentView,
  { plan, between }: Network,
): { readonly broker: ComponentView; readonly taker: ComponentView } | undefined {
  const broker = plan.byId.get("message-broker");
  if (!broker || !oneWriterStores.has(store.data.technology ?? "") || !between(owner, broker))
    return undefined;
  const taker = [...plan.byId.values()].find(
    (each) => between(broker, each) && between(each, store),
  );
  return taker && { broker, taker };
}
