import { type PayerMatch, payerMatch, type Reaction } from "@planc/core";
import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { inSentence, one, single } from "../model/language.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { reactionsIn } from "../wiring/reactions.ts";
import { barring } from "./barred.ts";
import { worksBehind } from "./behind.ts";
import { called, type Network, patience, type Script } from "./draft.ts";
import { repeated } from "./repeated.ts";
import { sendsOn } from "./sends-on.ts";

const toldBy = (sender: ComponentView, { plan }: Network): readonly Reaction<Action>[] =>
  reactionsIn(plan.facts).filter(({ from }) => from === sender.data.name);

/** By what a report of a payment is matched, where no operation adds the payment before. */
export function matchedBy(sender: ComponentView, network: Network): PayerMatch | undefined {
  const [first] = toldBy(sender, network);
  const { facts, relations } = network.plan;
  const payment = first?.action.data.concept;
  const isMade = facts.actions.some(
    ({ data }) => data.effect === "create" && data.concept === payment,
  );
  return payment && !isMade ? payerMatch(payment, relations, facts.attributes) : undefined;
}

/** What acting on a report changes: the payment, and who has paid, found or added. */
export function actsOn(sender: ComponentView, network: Network): string {
  const acts = `apply the report${barring(sender, network)}`;
  const match = matchedBy(sender, network);
  const payment = toldBy(sender, network)[0]?.action.data.concept;
  const named = (ref: string | undefined) => network.plan.facts.concept.get(ref ?? "")?.data;
  const [thing, person, id] = [named(payment), named(match?.people), named(match?.identity)];
  if (!match || !thing || !person) return acts;
  const first = id ? `its ${single(id)}, the first time by ` : "";
  return `${acts}: the ${single(thing)} is found by its ${match.key}, or added; its ${single(person)} by ${first}its ${inSentence(match.email)}, or added`;
}

/** What the others are told of once a report of one system has been acted upon. */
export function reacts(
  sender: ComponentView,
  handler: ComponentView,
  script: Script,
  network: Network,
): void {
  const { plan, events, between } = network;
  const worker = plan.byId.get("background-worker");
  const store = primaryStore(plan);
  const told = toldBy(sender, network);
  if (!worker || !store || !between(worker, store)) return;
  writes(told, handler, worker, script, network);
  for (const event of events) {
    const followed = told.filter(
      ({ action, sentAs }) => action.ref === event.data.action && sentAs === undefined,
    );
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
        `${called(system)} fails${patience(connection)}`,
        `${repeated(plan.facts)}${apart}, then set aside; the ${single(concept.data)} stays as reported`,
      );
    }
  }
  unmatched(sender, handler, script, network);
}

/** What people get is written as what is sent to them otherwise, and goes out by the same job and the same look. */
function writes(
  told: readonly Reaction<Action>[],
  handler: ComponentView,
  worker: ComponentView,
  script: Script,
  network: Network,
): void {
  const { plan, between } = network;
  const store = primaryStore(plan);
  const sent = told.filter(({ sentAs }) => sentAs !== undefined);
  const send = plan.facts.actions.find(
    ({ data }) => data.effect === "create" && data.concept === sent[0]?.sentAs,
  );
  const concept = send && plan.facts.concept.get(send.data.concept)?.data;
  const event = network.events.find(({ data }) => data.action === send?.ref);
  if (!store || !send || !concept || !event || !between(handler, store)) return;
  const given = sent.map(({ gives, state }) => `${gives}, where it has ${state}`).join("; ");
  script.ask(
    handler,
    store,
    `insert ${one(concept)} in the same transaction: ${given}`,
    "committed",
  );
  script.step("async", worker, store, `claim the job "${inSentence(event.data.name)}"`);
  sendsOn(worker, send, script, network);
  worksBehind(send, handler, script, network);
  script.fails(
    handler,
    `nothing is known of who has paid by which the ${single(concept)} could reach them`,
    `no ${single(concept)} is written`,
  );
}

/** Somebody whom neither an id nor an address finds. */
function unmatched(
  sender: ComponentView,
  handler: ComponentView,
  script: Script,
  network: Network,
): void {
  const match = matchedBy(sender, network);
  const person = match && network.plan.facts.concept.get(match.people)?.data;
  const [first] = toldBy(sender, network);
  const thing = first && network.plan.facts.concept.get(first.action.data.concept)?.data;
  if (!match || !person || !thing) return;
  script.fails(
    handler,
    `${sender.data.name} names no ${match.email} of who has paid, and its id of them is not known`,
    `the ${single(thing)} is kept without ${one(person)}; a job that needs one is set aside with that as its cause`,
  );
}
