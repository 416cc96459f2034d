import type { ComponentView } from "../design/draft.ts";
import type { Action, Facts } from "../design/facts.ts";
import { single } from "../model/language.ts";
import { paidBefore } from "../model/paid-before.ts";
import { isCalledOff, stockBehind } from "../model/stock.ts";
import { unitOf } from "../wiring/owners.ts";
import { givesBack, providersOf } from "./called-off.ts";
import type { Network, Script } from "./draft.ts";

/** Whether people call a thing off that may have been paid for. */
export function callsOffPaid({ data }: Action, facts: Facts): boolean {
  const { concept, effect, state, automatic } = data;
  if (effect !== "transition" || state === undefined || automatic !== undefined) return false;
  if (!isCalledOff(state)) return false;
  return (
    paidBefore(facts, concept) !== undefined ||
    (facts.actionsOn.get(concept) ?? []).some((each) => (each.data.paid ?? []).length > 0)
  );
}

/** What gives the money back once the thing is called off, which waits for no provider. */
export function paidBack(
  action: Action,
  owner: ComponentView,
  network: Network,
): ((script: Script) => void) | undefined {
  const { facts, byId } = network.plan;
  if (!callsOffPaid(action, facts) || providersOf(owner, network).length === 0) return undefined;
  const concept = facts.concept.get(action.data.concept)?.data;
  const behind = byId.has("message-broker") || byId.has("background-worker");
  return (script) => {
    givesBack(
      owner,
      concept ? single(concept) : "thing",
      script,
      network,
      behind ? "async" : "sync",
    );
  };
}

/** What is called off is shown where money or stock goes back, whoever keeps it, however few flows are drawn. */
export function payingBack(network: Network, drawn: readonly Action[]): readonly Action[] {
  const { plan, events, at } = network;
  const behind = stockBehind(plan.facts, plan.relations);
  return plan.facts.actions.filter((action) => {
    const owner = unitOf(action.data.concept, plan);
    if (drawn.includes(action) || !owner || action.data.automatic !== undefined) return false;
    const event = events.find(({ data }) => data.action === action.ref);
    const told = event?.data.consumers.flatMap((ref) => at.get(ref) ?? []) ?? [];
    const asking = [owner, ...told].some((unit) => providersOf(unit, network).length > 0);
    return (
      (asking && callsOffPaid(action, plan.facts)) ||
      (action.data.actors.length > 0 && behind(action)?.does === "release")
    );
  });
}
