import type { ComponentView } from "../design/draft.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import type { Network, Script } from "./draft.ts";

/** How news of one component gets to others. */
export interface Carried {
  /** What it goes over; absent where each is told by itself. */
  readonly broker: ComponentView | undefined;
  /** Draws the way to one of them; false where there is none. */
  readonly to: (consumer: ComponentView) => boolean;
}

/** Over the broker, else from one to the other, else as a job that the other one claims. */
export function carried(
  name: string,
  from: ComponentView,
  script: Script,
  { plan, between }: Network,
): Carried {
  const known = plan.byId.get("message-broker");
  const broker = known && between(from, known) ? known : undefined;
  const store = primaryStore(plan);
  if (broker) script.step("async", from, broker, name);
  return {
    broker,
    to: (consumer) => {
      if (broker) script.step("async", broker, consumer, name);
      else if (between(from, consumer)) script.step("async", from, consumer, name);
      else if (store && between(consumer, store)) {
        script.step("async", consumer, store, `claim the job "${name}"`);
      } else return false;
      return true;
    },
  };
}
