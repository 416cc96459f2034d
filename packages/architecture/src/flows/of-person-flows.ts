import { node } from "@planc/core";
import { architecture } from "@planc/core/ir";
import type { ComponentView } from "../design/draft.ts";
import { erasesBehind } from "../design/erased-behind.ts";
import { derived } from "../kit.ts";
import { listed, several } from "../model/language.ts";
import {
  asksOfPerson,
  erasedOf,
  foundBy,
  type HeldOfPeople,
  userConcept,
} from "../wiring/of-person.ts";
import { conceptsOf, unitOf } from "../wiring/owners.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { separateSessionStore } from "../wiring/session-store.ts";
import { pathTo } from "./action-flow.ts";
import { called, type FlowDraft, type Network, Script, silent } from "./draft.ts";

/** A copy of what is held of a person, and its erasure, over every service that holds some. */
export function ofPersonFlows(network: Network): readonly FlowDraft[] {
  const { plan } = network;
  const held = asksOfPerson(plan);
  const store = primaryStore(plan);
  if (!held || !store) return erasedBehind(network);
  const deleting = plan.facts.actions.find(
    ({ data }) => data.concept === userConcept && data.effect === "delete",
  );
  const actor = deleting?.data.actors[0];
  const person =
    (actor && plan.byId.get(actor.slice(actor.indexOf("#") + 1))) ??
    plan.components.find(({ data }) => data.kind === "person");
  const path = pathTo(held.accounts, person, network);
  const about = { ...held, path, store };
  return [
    ...(held.owed.includes("export") ? [exporting(about, network)] : []),
    ...(held.owed.includes("erasure") ? [erasing(about, network)] : []),
  ];
}

/** One program closes the account, and a worker erases the rest. */
function erasedBehind(network: Network): readonly FlowDraft[] {
  const { plan, events, between, at } = network;
  const worker = plan.byId.get("background-worker");
  const owner = unitOf(userConcept, plan);
  const event = events.find(
    ({ data }) => data.concept === userConcept && data.action === undefined,
  );
  const [store, broker] = [primaryStore(plan), plan.byId.get("message-broker")];
  if (!worker?.data.responsibilities.includes(erasesBehind) || !event || !owner) return [];
  if (!store || !broker || !between(owner, store) || !between(worker, store)) return [];
  const script = new Script();
  const person = plan.components.find(({ data }) => data.kind === "person");
  const path = pathTo(owner, person, network);
  along(path, "sync", "erase my data", script);
  script.ask(
    owner,
    store,
    "close the account, and write the job in the same transaction",
    "committed",
  );
  const sessions = separateSessionStore(plan);
  if (sessions && between(owner, sessions))
    script.ask(owner, sessions, "end the sessions of the person", "ended");
  along(path.toReversed(), "reply", "taken: the account is closed", script);
  const told = event.data.name.charAt(0).toLowerCase() + event.data.name.slice(1);
  script.step("async", owner, broker, told);
  for (const ref of event.data.consumers) {
    const consumer = at.get(ref);
    if (consumer) script.step("async", broker, consumer, told);
  }
  script.ask(
    worker,
    store,
    "erase what is personal of the person, in one transaction",
    "committed",
  );
  script.fails(broker, `${called(broker)} unreachable`, "sent later (outbox)");
  script.fails(worker, "stops amid work", "redelivered; erasing repeats harmlessly");
  return [
    node(
      architecture.flow,
      "erasure-of-person",
      {
        name: "Erase what is held of a person",
        trigger: "Somebody asks for their data to be erased.",
        steps: script.steps,
        failures: script.failures,
      },
      derived("flow-of-person", [owner.ref, worker.ref]),
    ),
  ];
}

interface About extends HeldOfPeople {
  readonly path: readonly ComponentView[];
  readonly store: ComponentView;
}

function along(
  path: readonly ComponentView[],
  mode: "sync" | "reply",
  what: string,
  script: Script,
) {
  for (const [index, to] of path.slice(1).entries()) {
    const from = path[index];
    if (from) script.step(mode, from, to, what);
  }
}

/** What is of people in what a deployable keeps; one that keeps everything has more than that. */
const kept = (unit: ComponentView, network: Network): string =>
  named(
    network.plan.units.length > 1 ? conceptsOf(unit, network.plan) : erasedOf(unit, network.plan),
    network,
  );

const named = (concepts: readonly string[], { plan }: Network): string =>
  listed(
    concepts.flatMap((ref) => {
      const concept = plan.facts.concept.get(ref);
      return concept ? [several(concept.data)] : [];
    }),
    4,
  );

function exporting({ accounts, others, path, store }: About, network: Network): FlowDraft {
  const script = new Script();
  along(path, "sync", "copy my data", script);
  script.ask(accounts, store, `read ${kept(accounts, network)} of the person`, "rows");
  for (const other of others) {
    script.step("sync", accounts, other, "what it holds of the person");
    finding(other, network, script);
    script.step("reply", other, accounts, "its part, or that there is none");
  }
  along(path.toReversed(), "reply", "one file with every part", script);
  script.fails(
    store,
    silent(store, network.between(accounts, store)),
    "no file is given, and the caller is told to try again",
  );
  for (const other of others) {
    script.fails(
      other,
      silent(other, network.between(accounts, other)),
      "no file, rather than one with a part missing; retry",
    );
  }
  return node(
    architecture.flow,
    "export-of-person",
    {
      name: "Give a person a copy of their data",
      trigger: "Somebody who is signed in asks for what is held of them.",
      steps: script.steps,
      failures: script.failures,
    },
    derived("flow-of-person", [accounts.ref]),
  );
}

/** A payment names no person: whose it is, is known by whoever keeps what it is for. */
function finding(unit: ComponentView, network: Network, script: Script): void {
  const by = foundBy(unit, network.plan);
  if (by && network.between(unit, by)) {
    const whose = erasedOf(by, network.plan);
    script.ask(unit, by, `which of ${named(whose, network)} are the person's`, "their ids");
  }
}

function erasing(about: About, network: Network): FlowDraft {
  const { accounts, others, telling, outside, provider, path, store } = about;
  const script = new Script();
  const holding = [...others, ...telling];
  const names = listed(
    [...holding, ...(provider ? [provider] : [])].map((each) =>
      each === provider ? called(each) : each.data.name,
    ),
  );
  const count = holding.length + (provider ? 1 : 0);
  // One program reaches all of it in its own transaction.
  const whole = others.length === 0;
  // Who speaks with a system of others has it erase, before it forgets by which id that knows the person.
  const beyond = (unit: ComponentView) => {
    for (const { system } of outside.filter(({ by }) => by === unit)) {
      script.ask(
        unit,
        system,
        "erase what you keep of the person and no law has you keep",
        "erased, or nothing there",
      );
    }
  };
  along(path, "sync", "erase my data", script);
  script.ask(
    accounts,
    store,
    names === ""
      ? "close the account"
      : count === 1
        ? `close the account and insert a row for ${names}, which has to erase`
        : `close the account and insert a row for each of ${names} that has to erase`,
    "committed",
  );
  along(path.toReversed(), "reply", "taken: the account is closed", script);
  for (const other of holding) {
    script.step(
      "sync",
      accounts,
      other,
      telling.includes(other)
        ? "erase what is known of the person by this address"
        : "erase what you hold of the person",
    );
    finding(other, network, script);
    beyond(other);
    const own = named(erasedOf(other, network.plan), network);
    if (own !== "") {
      script.ask(
        other,
        store,
        `delete what is the person's of ${own}, and empty what has to stay`,
        "committed",
      );
    }
    script.step("reply", other, accounts, "erased");
  }
  beyond(accounts);
  for (const worker of new Set(outside.map(({ by }) => by))) {
    if (!network.plan.workers.includes(worker) || !network.between(worker, store)) continue;
    script.step("async", worker, store, "claim the job of the erasure");
    beyond(worker);
  }
  if (provider) script.ask(accounts, provider, "delete the account of the person", "deleted");
  const apart = network.plan.byId.get("object-store");
  if (apart)
    script.ask(accounts, apart, "the id alone, so that a restore erases this person again", "kept");
  script.commits(
    accounts,
    store,
    whole
      ? `delete what is the person's of ${kept(accounts, network)}, empty what has to stay, and ${names === "" ? "" : "mark each row as done, and "}delete the account, in one transaction`
      : "mark each row as done, and delete the account with the last",
    whole ? [userConcept, ...erasedOf(accounts, network.plan)] : [],
  );
  for (const by of new Set(others.flatMap((each) => foundBy(each, network.plan) ?? []))) {
    const first = others.filter((each) => foundBy(each, network.plan) === by);
    script.fails(
      by,
      `${listed(first.map(({ data }) => data.name))} ${first.length === 1 ? "has" : "have"} not erased yet`,
      `${called(by)} is not asked yet: what it has to empty is what ${first.length === 1 ? "that one finds" : "those find"} the person's rows by`,
    );
  }
  script.fails(
    accounts,
    count === 0
      ? "it stops before all is erased"
      : `${count === 1 ? names : `one of ${names}`} does not answer, or fails`,
    names === ""
      ? "the account stays closed, and the next run takes up what is closed and not deleted"
      : "its row stays open, and the call is repeated under the same key with growing pauses; a row that stays open raises an alert, and a person sees to it",
  );
  return node(
    architecture.flow,
    "erasure-of-person",
    {
      name: "Erase what is held of a person",
      trigger: "Somebody asks for their data to be erased.",
      steps: script.steps,
      failures: script.failures,
    },
    derived("flow-of-person", [accounts.ref]),
  );
}
