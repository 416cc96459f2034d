import type { ComponentView } from "../design/draft.ts";
import { workflowEngineId } from "../design/workflow-engine.ts";
import { inSentence } from "../model/language.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { isInWorkflow } from "../wiring/workflows.ts";
import type { Network, Script } from "./draft.ts";

/** How news of one component gets to others. */
export interface Carried {
  /** What it goes over; absent where each is told by itself. */
  readonly broker: ComponentView | undefined;
  /** Whether one is told after the other, in the order of the flow. */
  readonly ordered: boolean;
  /** Draws the way to one of them; false where there is none. */
  readonly to: (consumer: ComponentView) => boolean;
}

/** By the workflow that it is part of, over the broker, else from one to the other, else as a job that the other one claims. */
export function carried(
  name: string,
  from: ComponentView,
  script: Script,
  network: Network,
): Carried {
  const { plan, between } = network;
  const engine = engineOf(name, from, network);
  const known = engine ?? plan.byId.get("message-broker");
  const broker = known && (known === engine || between(from, known)) ? known : undefined;
  const store = primaryStore(plan);
  // Who refuses its part answers the engine, which waits for it.
  if (broker) script.step(engine && !between(from, engine) ? "reply" : "async", from, broker, name);
  return {
    broker,
    ordered: engine !== undefined,
    to: (consumer) => {
      if (broker && (!engine || between(engine, consumer))) {
        script.step("async", broker, consumer, name);
      } else if (between(from, consumer)) script.step("async", from, consumer, name);
      else if (store && between(consumer, store)) {
        script.step("async", consumer, store, `claim the job "${name}"`);
      } else return false;
      return true;
    },
  };
}

function engineOf(
  name: string,
  from: ComponentView,
  { plan, events, between }: Network,
): ComponentView | undefined {
  const engine = plan.byId.get(workflowEngineId);
  const event = events.find(({ data }) => inSentence(data.name) === name);
  if (!engine || !event || !isInWorkflow(event, events, plan)) return undefined;
  return between(from, engine) || between(engine, from) ? engine : undefined;
}
