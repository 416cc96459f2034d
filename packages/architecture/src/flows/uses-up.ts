import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { single } from "../model/language.ts";
import { isCalledOff } from "../model/stock.ts";
import { unitOf } from "../wiring/owners.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { type Network, type Script, silent, subjectOf } from "./draft.ts";
import type { Payment } from "./paid-first.ts";

/** What a thing takes a use of as it is made, and who keeps the count. */
function usedBy({ data }: Action, { plan }: Network) {
  const concept = data.usesUp && plan.facts.concept.get(data.usesUp.concept)?.data;
  const keeper = data.usesUp && unitOf(data.usesUp.concept, plan);
  return concept && keeper ? { thing: single(concept), keeper } : undefined;
}

/** A use of what another one counts, once the payment is authorised and before anything is stored. */
export function takesUse(
  action: Action,
  owner: ComponentView,
  script: Script,
  network: Network,
  payment?: Payment,
): void {
  const used = usedBy(action, network);
  if (!used) return;
  const { thing, keeper } = used;
  const subject = subjectOf(action, network.plan.facts);
  const client = network.plan.clients[0];
  const undone = payment ? "the authorisation of the payment is voided; " : "";
  const noneLeft = () =>
    script.fails(
      keeper,
      `no use of the ${thing} is left`,
      `${undone}no ${subject} is stored; ${client ? `the ${client.data.name.toLowerCase()} says so, and offers to go on without the ${thing}` : "the answer says so"}`,
    );
  if (keeper === owner) noneLeft();
  const connection = keeper === owner ? undefined : network.between(owner, keeper);
  if (!connection) return;
  const store = primaryStore(network.plan);
  script.step("sync", owner, keeper, `take a use of the ${thing}, under the id of the ${subject}`);
  if (store && network.between(keeper, store))
    script.ask(
      keeper,
      store,
      `raise the uses taken of the ${thing} by one, if there is one left`,
      "one row changed, or none",
    );
  script.step("reply", keeper, owner, "taken, or none is left");
  noneLeft();
  script.fails(
    keeper,
    `${silent(keeper, connection)}, or the ${subject} is not stored afterwards`,
    `${undone}no ${subject} is stored; a use that was taken is given back under the same id, which is repeated until it is done`,
  );
}

/** In one store the count and the thing are one transaction. */
export function useInStatement(action: Action, network: Network): string {
  const used = usedBy(action, network);
  return used && unitOf(action.data.concept, network.plan) === used.keeper
    ? ` and raise the uses taken of its ${used.thing}, if there is one left`
    : "";
}

/** What was used up by a thing that is called off. */
function usedBefore({ data }: Action, network: Network) {
  if (data.state === undefined || !isCalledOff(data.state)) return undefined;
  const making = network.plan.facts.actionsOn
    .get(data.concept)
    ?.find((each) => each.data.usesUp !== undefined);
  return making && usedBy(making, network);
}

export function useBackInStatement(action: Action, network: Network): string {
  const used = usedBefore(action, network);
  return used && unitOf(action.data.concept, network.plan) === used.keeper
    ? ` and give back the use of its ${used.thing}`
    : "";
}

/** Who keeps the count gives the use back once it is told that the thing was called off. */
export function givesUseBack(
  consumer: ComponentView,
  owner: ComponentView,
  action: Action,
  script: Script,
  network: Network,
): void {
  const used = usedBefore(action, network);
  const store = primaryStore(network.plan);
  if (!used || used.keeper !== consumer || consumer === owner || !store) return;
  if (!network.between(consumer, store)) return;
  const subject = subjectOf(action, network.plan.facts);
  script.ask(
    consumer,
    store,
    `lower the uses taken of the ${used.thing} of the ${subject} by one, once, if it took one`,
    "committed",
  );
}
