import { doneTo, join, node } from "@planc/core";
import { architecture } from "@planc/core/ir";
import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { externals } from "../design/outside.ts";
import { derived } from "../kit.ts";
import { inSentence, listed, one, several, single } from "../model/language.ts";
import { paidBefore } from "../model/paid-before.ts";
import { isCalledOff, stockBehind } from "../model/stock.ts";
import { oneTransaction } from "../model/stock-told.ts";
import { unitOf } from "../wiring/owners.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { carried } from "./carried.ts";
import { called, type FlowDraft, type Network, Script, silent } from "./draft.ts";
import { repeated } from "./repeated.ts";
import { sendsOn } from "./sends-on.ts";

/** What is undone, and in which order, when one step of a transaction over several services refuses. */
export function calledOffFlows(network: Network): readonly FlowDraft[] {
  const { plan, events, at } = network;
  return events.flatMap((event) => {
    const action = plan.facts.actions.find(({ ref }) => ref === event.data.undoes);
    const owner = at.get(event.data.consumers[0] ?? "");
    const refusing = at.get(event.data.producer);
    const concept = action && plan.facts.concept.get(action.data.concept)?.data;
    const store = primaryStore(plan);
    if (!action || !owner || !refusing || !concept || !store) return [];
    const off = plan.facts.actionsOn
      .get(action.data.concept)
      ?.find(({ data }) => data.state !== undefined && isCalledOff(data.state));
    if (!off) return [];
    const thing = single(concept);
    const script = new Script();
    carried(inSentence(event.data.name), refusing, script, network).to(owner);
    script.ask(
      owner,
      store,
      `set the ${thing} to ${off.data.state}, if its state allows`,
      "committed",
    );
    // Nobody waits for it, as where people call the thing off.
    givesBack(owner, thing, script, network, "async");
    undoesOthers(off, owner, thing, script, network);
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

/** What others did for a thing that is called off, each told by its event, what was done last first. */
export function undoesOthers(
  off: Action,
  owner: ComponentView,
  thing: string,
  script: Script,
  network: Network,
): void {
  const { plan, events, at } = network;
  const store = primaryStore(plan);
  const told = events.find(({ data }) => data.action === off.ref);
  if (!store || !told) return;
  const way = carried(inSentence(told.data.name), owner, script, network);
  const released = stockBehind(plan.facts, plan.relations)(off);
  const undoing = told.data.consumers.flatMap((ref) => at.get(ref) ?? []);
  const keeper = released && unitOf(released.stock.ref, plan);
  const last = lastFirst(undoing, off, network);
  for (const consumer of last) {
    if (!way.to(consumer)) continue;
    if (!givesBack(consumer, thing, script, network)) {
      callsOff(consumer, off.data.concept, thing, script, network);
    }
    sendsOn(consumer, off, script, network);
    if (released && keeper === consumer) {
      script.ask(consumer, store, oneTransaction(released, `of the ${thing}`), "committed");
    }
  }
  if (last.length > 1 && !way.ordered) {
    script.fails(
      way.broker ?? owner,
      `${listed(last.map(called))} get the event in another order than this, which undoes what was done last first`,
      `each undoes its own part alone, once, and none waits for another: the ${thing} is ${off.data.state} before any of them is told`,
    );
  }
}

/** Whether an action calls a thing off. */
export const isOff = ({ data: { effect, state } }: Action): boolean =>
  effect === "transition" && state !== undefined && isCalledOff(state);

/** What one of those that are told that a thing is called off undoes of it: the money, or what it has begun. */
export function undoesPart(
  consumer: ComponentView,
  owner: ComponentView,
  off: Action,
  script: Script,
  network: Network,
): void {
  const thing = single(network.plan.facts.concept.get(off.data.concept)?.data ?? { name: "thing" });
  // Where the owner speaks with the provider, it has asked already.
  const isAsked = providersOf(owner, network).length > 0 || network.plan.workers.includes(consumer);
  if (!isAsked && givesBack(consumer, thing, script, network)) return;
  callsOff(consumer, off.data.concept, thing, script, network);
}

/** What was done last is undone first: what leaves the house, then the money, then the stock. */
export function lastFirst(
  units: readonly ComponentView[],
  off: Action,
  network: Network,
): readonly ComponentView[] {
  const { plan } = network;
  const stock = stockBehind(plan.facts, plan.relations)(off)?.stock;
  const keeper = stock && unitOf(stock.ref, plan);
  const told = network.events.find(({ data }) => data.action === off.ref);
  // Who only tells people of it has nothing to undo.
  const tells = ({ ref }: ComponentView): boolean =>
    told?.data.effects?.some(({ by, changes }) => by === ref && !changes) ?? false;
  const rank = (unit: ComponentView): number =>
    tells(unit) ? 3 : unit === keeper ? 2 : providersOf(unit, network).length > 0 ? 1 : 0;
  return units.toSorted((a, b) => rank(a) - rank(b));
}

/** What one program sets in the transaction that calls a thing off: `set its shipments to cancelled, where …`. */
export function calledOffAlong(off: Action, owner: ComponentView, { plan }: Network) {
  if (!isOff(off)) return [];
  return begunFor(off.data.concept, owner, plan).map(({ of, parts, state }) => ({
    does: `set its ${parts} to ${state}, where their state allows`,
    of,
  }));
}

/** What was begun for a thing in a deployable, and can still be called off itself. */
function begunFor(concept: string, unit: ComponentView, plan: Network["plan"]) {
  return plan.relations.flatMap(({ data }) => {
    if (data.to !== concept || data.required !== true) return [];
    if ((unitOf(data.from, plan) ?? plan.units[0]) !== unit) return [];
    // Money is given back by the provider, and its report says so.
    if (paidBefore(plan.facts, concept)?.by === data.from) return [];
    const off = plan.facts.actionsOn.get(data.from)?.find(isOff);
    const part = plan.facts.concept.get(data.from)?.data;
    return off?.data.state && part
      ? [{ of: data.from, parts: several(part), state: off.data.state }]
      : [];
  });
}

/** What was begun for the thing and can still be called off itself: a shipment that is being prepared. */
function callsOff(
  unit: ComponentView,
  concept: string,
  thing: string,
  script: Script,
  { plan }: Network,
): void {
  const store = primaryStore(plan);
  if (!store) return;
  for (const { parts, state } of begunFor(concept, unit, plan)) {
    script.ask(
      unit,
      store,
      `set the ${parts} of the ${thing} to ${state}, where their state allows`,
      "committed",
    );
  }
}

/** Money that was taken for what is called off goes back, by whoever deals with the provider. */
export function givesBack(
  unit: ComponentView,
  thing: string,
  script: Script,
  network: Network,
  mode: "async" | "sync" = "sync",
): boolean {
  const providers = providersOf(unit, network);
  for (const { provider, connection } of providers) {
    const message = `end what is still open for the ${thing}, void what is authorised, give back what was captured`;
    if (mode === "async") script.step("async", unit, provider, message);
    else script.ask(unit, provider, message, "accepted; its report says when it is done");
    script.fails(
      provider,
      silent(provider, connection),
      `the ${thing} is called off all the same; ${repeated(network.plan.facts)} under the same key, so it counts once; after the last attempt it is set aside for a person, who looks at what the provider says of it and starts it again or gives the money back there`,
    );
  }
  return providers.length > 0;
}

/** The payment providers that it calls. */
export function providersOf(unit: ComponentView, { plan, from, at }: Network) {
  const takers = new Set(
    externals(plan.facts).flatMap(({ draft, purpose }) =>
      purpose?.topic === "payments" ? [draft.data.name] : [],
    ),
  );
  return from(unit).flatMap((connection) => {
    const provider = at.get(connection.data.to);
    return provider && takers.has(provider.data.name) ? [{ provider, connection }] : [];
  });
}
