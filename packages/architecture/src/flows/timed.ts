import { capital, doneTo, node } from "@planc/core";
import { architecture } from "@planc/core/ir";
import type { Action } from "../design/facts.ts";
import { derived } from "../kit.ts";
import { several } from "../model/language.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { called, type FlowDraft, type Network, patience, Script, silent } from "./draft.ts";
import { repeated } from "./repeated.ts";

const telling: ReadonlySet<string> = new Set(
  "alert email inform message notify remind send".split(" "),
);

/** What a worker does as time passes: it looks for what is due, does it, and writes down that it did. */
export function timedFlow(action: Action, network: Network): FlowDraft | undefined {
  const { plan, between, from, at } = network;
  const { automatic, schedule, state, verb } = action.data;
  const worker = plan.byId.get("background-worker");
  const store = primaryStore(plan);
  const concept = plan.facts.concept.get(action.data.concept)?.data;
  if (automatic !== "time" && schedule === undefined) return undefined;
  if (!worker || !store || !concept || !between(worker, store)) return undefined;
  const things = several(concept);
  const script = new Script();
  script.ask(
    worker,
    store,
    `claim what is due: to ${doneTo(verb, things)}`,
    "rows, each for one run",
  );
  if (telling.has(verb)) {
    for (const connection of from(worker)) {
      const system = at.get(connection.data.to);
      if (system?.data.kind !== "external-system" || connection.data.mode !== "async") continue;
      if (plan.watchers.includes(system)) continue;
      script.step("async", worker, system, connection.data.purpose);
      script.fails(
        system,
        `${called(system)} fails${patience(connection)}`,
        `${repeated(plan.facts)}, then set aside`,
      );
    }
  }
  const done =
    state === undefined
      ? "write down what was done"
      : `set them to ${state}, if their state allows`;
  script.ask(worker, store, done, "committed");
  script.fails(
    store,
    silent(store, between(worker, store)),
    "the run ends there; the next one finds what is still due, and does nothing twice",
  );
  const when = schedule ?? action.data.upon;
  const phrase = doneTo(verb, things);
  return node(
    architecture.flow,
    action.id,
    {
      name: capital(phrase).slice(0, 200),
      action: action.ref,
      trigger:
        when === undefined ? "The time for it has come." : `The time for it has come: ${when}.`,
      steps: script.steps,
      failures: script.failures,
    },
    derived("flow-of-action", [action.ref]),
  );
}
