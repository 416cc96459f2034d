import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { workOn } from "../wiring/behind.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { called, type Network, patience, type Script, subjectOf } from "./draft.ts";
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
      `${called(broker)} is not reached`,
      `the job stays in a table beside the ${subject} and goes out later`,
    );
  } else script.step("async", worker, store, `claim the job for the ${subject}, with a lease`);
  const { begins, ends } = halves(action, moves, network);
  if (begins !== undefined) {
    script.ask(
      worker,
      store,
      `set the ${subject} to ${begins}, if no other worker has`,
      "committed",
    );
  }
  for (const connection of from(worker)) {
    const system = at.get(connection.data.to);
    if (system?.data.kind !== "external-system" || connection.data.mode !== "sync") continue;
    if (!connection.data.carries.some((each) => each === action.data.concept)) continue;
    script.ask(worker, system, `the ${subject}, with its id as the key`, "the outcome");
    script.fails(
      system,
      `${called(system)} does not answer${patience(connection)}`,
      `${repeated(plan.facts)}, under the same key; after the last attempt the job is set aside for a person`,
    );
  }
  if (ends.length > 0) {
    const outcome = [ends.slice(0, -1).join(", "), ends.at(-1)].filter(Boolean).join(" or ");
    script.ask(worker, store, `set the ${subject} to ${outcome}, with the outcome`, "committed");
  }
  script.fails(
    worker,
    "it stops in the midst of a job",
    `the job is not acknowledged, and another worker takes it; the state of the ${subject} tells what was done`,
  );
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
