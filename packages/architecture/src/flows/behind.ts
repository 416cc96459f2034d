import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { single } from "../model/language.ts";
import { workOn } from "../wiring/behind.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { looksUpNamed } from "./barred.ts";
import { stepKept } from "./data-steps.ts";
import { called, type Network, type Script, silent, subjectOf } from "./draft.ts";
import { repeated } from "./repeated.ts";

/** What a worker does with a thing once a request has left it behind: takes it, works on it, says how it went. */
export function worksBehind(
  action: Action,
  owner: ComponentView,
  script: Script,
  network: Network,
): void {
  const { plan, between, from, at } = network;
  const worker = plan.byId.get("background-worker");
  const store = primaryStore(plan);
  const moves = workOn(action.data.concept, plan).flatMap(({ data }) => data.state ?? []);
  if (action.data.effect !== "create" || !worker || !store || moves.length === 0) return;
  if (!between(worker, store)) return;
  const subject = subjectOf(action, plan.facts);
  const broker = plan.byId.get("message-broker");
  const isTold = script.steps.some(
    ({ from: by, to, mode }) => mode === "async" && (to === worker.ref || by === worker.ref),
  );
  if (isTold) {
    // It has heard of the thing by an event already.
  } else if (broker && between(owner, broker)) {
    script.step("async", owner, broker, `job for the ${subject}, put once it is stored`);
    script.step("async", broker, worker, `job for the ${subject}`);
    script.fails(
      broker,
      `${called(broker)} unreachable`,
      `the job stays in a table beside the ${subject} and goes out later`,
    );
  } else script.step("async", worker, store, `claim the job for the ${subject}, with a lease`);
  const { begins, ends: said } = halves(action, moves, network);
  const ends = [...untold(action, network), ...said];
  if (begins !== undefined) {
    script.ask(
      worker,
      store,
      `set the ${subject} to ${begins}, if no other worker has${stepKept(action.data.concept, plan)}`,
      "committed",
    );
  }
  const isOutbound = plan.facts.concept.get(action.data.concept)?.data.outbound === true;
  if (isOutbound) callsOut(subject, worker, script, network);
  for (const connection of from(worker)) {
    const system = at.get(connection.data.to);
    if (isOutbound || system?.data.kind !== "external-system") continue;
    if (connection.data.mode !== "sync") continue;
    if (!connection.data.carries.some((each) => each === action.data.concept)) continue;
    script.ask(worker, system, `the ${subject}, with its id`, "the outcome");
    script.fails(
      system,
      silent(system, connection),
      `${repeated(plan.facts)}, with the same id; then set aside`,
    );
  }
  if (ends.length > 0) {
    const outcome = [ends.slice(0, -1).join(", "), ends.at(-1)].filter(Boolean).join(" or ");
    script.ask(
      worker,
      store,
      `set the ${subject} to ${outcome}, with the outcome${stepKept(action.data.concept, plan)}`,
      "committed",
    );
  }
  script.fails(worker, "stops amid work", `redelivered; checks ${subject} state`);
}

/** The state that the work begins with, from which it comes to all the others, and those others. */
function halves({ data }: Action, moves: readonly string[], { plan }: Network) {
  const states = plan.facts.concept.get(data.concept)?.data.states ?? [];
  const begins = moves.find((name) => {
    const next = states.find((each) => each.name === name)?.next ?? [];
    return moves.length > 1 && moves.every((each) => each === name || next.includes(each));
  });
  return { begins, ends: moves.filter((name) => name !== begins) };
}

/** What the first state leads to and no deed of its own sets: that the work went well. */
function untold({ data }: Action, { plan }: Network): readonly string[] {
  const states = plan.facts.concept.get(data.concept)?.data.states ?? [];
  const set = new Set(
    (plan.facts.actionsOn.get(data.concept) ?? []).flatMap((each) => each.data.state ?? []),
  );
  return states[0]?.next.filter((name) => !set.has(name)) ?? [];
}

/** Each system outside gets what is meant for it, and the outcome decides how it goes on. */
function callsOut(subject: string, worker: ComponentView, script: Script, network: Network): void {
  const { plan, from, at } = network;
  const systems = from(worker).flatMap((connection) => {
    const system = at.get(connection.data.to);
    const isOutside = system?.data.kind === "external-system" && !plan.watchers.includes(system);
    return isOutside ? [{ system, connection }] : [];
  });
  looksUpNamed(
    subject,
    systems.map(({ system }) => system),
    worker,
    script,
    network,
  );
  for (const { system, connection } of systems) {
    const { name } = system.data;
    script.ask(worker, system, `the ${subject}, where it is meant for ${name}`, "the outcome");
    script.fails(
      system,
      `${silent(system, connection)}, or answers with a passing fault`,
      `${repeated(plan.facts)}, none of what it refuses for good; then the ${subject} is set aside`,
    );
  }
}

/** Verbs by which what was given up is taken up again. */
const againVerbs: ReadonlySet<string> = new Set(
  "replay resend redeliver requeue reprocess retry".split(" "),
);

/** What is worked on again once somebody has asked for it: the thing itself, or what it stands for. */
export function takenUpAgain({ data }: Action, plan: Network["plan"]): readonly string[] {
  if (!againVerbs.has(data.verb) || data.effect !== "transition") return [];
  if (workOn(data.concept, plan).length > 0) return [data.concept];
  return plan.relations
    .filter(({ data: { from } }) => from === data.concept)
    .map(({ data: { to } }) => to)
    .filter((to) => workOn(to, plan).length > 0);
}

/** A worker takes up what somebody has asked to be tried once more. */
export function worksAgain(action: Action, script: Script, network: Network): void {
  const { plan, between } = network;
  const again = takenUpAgain(action, plan).flatMap((ref) => plan.facts.concept.get(ref) ?? []);
  const worker = plan.byId.get("background-worker");
  const store = primaryStore(plan);
  if (again.length === 0 || !worker || !store || !between(worker, store)) return;
  const names = again.map(({ data }) => single(data));
  const subject = [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" or ");
  script.step("async", worker, store, `claim the job for the ${subject}, with a lease`);
  for (const { data } of again) {
    if (data.outbound === true) callsOut(single(data), worker, script, network);
  }
  script.ask(worker, store, `write down how the ${subject} went this time`, "committed");
}
