import { node } from "@planc/core";
import { architecture } from "@planc/core/ir";
import type { ComponentView } from "../design/draft.ts";
import { derived } from "../kit.ts";
import { listed, several } from "../model/language.ts";
import { asksOfPerson, userConcept } from "../wiring/of-person.ts";
import { conceptsOf } from "../wiring/owners.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { pathTo } from "./action-flow.ts";
import { called, type FlowDraft, type Network, patience, Script } from "./draft.ts";

/** A copy of what is held of a person, and its erasure, over every service that holds some. */
export function ofPersonFlows(network: Network): readonly FlowDraft[] {
  const { plan } = network;
  const held = asksOfPerson(plan);
  const store = primaryStore(plan);
  if (!held || !store) return [];
  const deleting = plan.facts.actions.find(
    ({ data }) => data.concept === userConcept && data.effect === "delete",
  );
  const actor = deleting?.data.actors[0];
  const person =
    (actor && plan.byId.get(actor.slice(actor.indexOf("#") + 1))) ??
    plan.components.find(({ data }) => data.kind === "person");
  const path = pathTo(held.accounts, person, network);
  const about = { accounts: held.accounts, others: held.others, path, store };
  return [
    ...(held.owed.includes("export") ? [exporting(about, network)] : []),
    ...(held.owed.includes("erasure") ? [erasing(about, network)] : []),
  ];
}

interface About {
  readonly accounts: ComponentView;
  readonly others: readonly ComponentView[];
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

const kept = (unit: ComponentView, { plan }: Network): string =>
  listed(
    conceptsOf(unit, plan).flatMap((ref) => {
      const concept = plan.facts.concept.get(ref);
      return concept ? [several(concept.data)] : [];
    }),
    4,
  );

function exporting({ accounts, others, path, store }: About, network: Network): FlowDraft {
  const script = new Script();
  along(path, "sync", "a copy of what is held of me", script);
  script.ask(accounts, store, `read ${kept(accounts, network)} of the person`, "rows");
  for (const other of others) {
    script.ask(accounts, other, "what it holds of the person", "its part, or that there is none");
  }
  along(path.toReversed(), "reply", "one file with every part", script);
  for (const other of others) {
    script.fails(
      other,
      `${called(other)} does not answer${patience(network.between(accounts, other))}`,
      "no file is given, and the caller is told to try again: a file with a part missing would look whole",
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

function erasing({ accounts, others, path, store }: About, network: Network): FlowDraft {
  const script = new Script();
  const names = listed(others.map(({ data }) => data.name));
  along(path, "sync", "erase what is held of me", script);
  script.ask(
    accounts,
    store,
    `close the account and insert a row for each of ${names} that has to erase`,
    "committed",
  );
  along(path.toReversed(), "reply", "taken: the account is closed", script);
  for (const other of others) {
    script.ask(accounts, other, "erase what it holds of the person", "erased");
    script.ask(
      other,
      store,
      `delete what is the person's of ${kept(other, network)}, and empty what has to stay`,
      "committed",
    );
  }
  script.ask(
    accounts,
    store,
    "mark each row as done, and delete the account with the last",
    "committed",
  );
  script.fails(
    accounts,
    `one of ${names} does not answer, or fails`,
    "its row stays open, and the call is repeated under the same key with growing pauses; a row that stays open raises an alert, and a person sees to it",
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
