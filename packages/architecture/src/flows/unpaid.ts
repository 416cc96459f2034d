import { join, node } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { several, single } from "../model/language.ts";
import { stockBehind } from "../model/stock.ts";
import { stockTold } from "../model/stock-told.ts";
import { unpaidThings } from "../model/unpaid.ts";
import { unitOf } from "../wiring/owners.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { providersOf, undoesOthers } from "./called-off.ts";
import { type FlowDraft, type Network, Script, silent } from "./draft.ts";

/** How a thing that nobody pays for lets go what it holds. */
export function unpaidFlows(network: Network): readonly FlowDraft[] {
  const { plan, between } = network;
  const store = primaryStore(plan);
  return unpaidThings(plan.facts, plan.relations, plan.facts.requirements).flatMap((each) => {
    const { concept, by, off, wait } = each;
    const owner = unitOf(concept.ref, plan);
    const payment = plan.facts.concept.get(by)?.data;
    if (!owner || !payment || !store || !between(owner, store)) return [];
    const [thing, things, pays] = [single(concept.data), several(concept.data), single(payment)];
    const span = `${wait.value} ${wait.unit}`;
    const first = concept.data.states?.[0]?.name;
    const script = new Script();
    script.ask(
      owner,
      store,
      `claim ${things} that ${first ? `are still ${first}` : "nobody has paid"} after ${span}`,
      "rows, each for one run",
    );
    for (const { provider, connection } of providersOf(owner, network)) {
      script.ask(
        owner,
        provider,
        `close what is open of the ${pays}, and read the state that it is in now`,
        "closed, or paid meanwhile",
      );
      script.fails(
        provider,
        `the ${pays} has gone through meanwhile`,
        `the ${thing} stays, and goes on as when its report comes`,
      );
      script.fails(
        provider,
        silent(provider, connection),
        `the ${thing} stays as it is, and the next run tries again; an alert tells when one has stood for twice ${span}`,
      );
    }
    const released = stockBehind(plan.facts, plan.relations)(off);
    const isOwn = released !== undefined && unitOf(released.stock.ref, plan) === owner;
    script.commits(
      owner,
      store,
      `set the ${thing} to ${off.data.state}, if its state allows${isOwn ? `, and ${stockTold(released, "its")}, in one transaction` : ""}`,
      [off.data.concept, ...(isOwn ? [released.stock.ref] : [])],
    );
    undoesOthers(off, owner, thing, script, network);
    script.fails(
      store,
      silent(store, between(owner, store)),
      "the run ends there; the next one finds what is still due, and does nothing twice",
    );
    return [
      node(
        architecture.flow,
        join("unpaid", off.id),
        {
          name: `Let go of unpaid ${things}`.slice(0, 200),
          trigger: `No ${pays} of the ${thing} has gone through within ${span} of when it was made${each.requirement ? "" : " (judgement)"}.`,
          steps: script.steps,
          failures: script.failures,
        },
        derived("flow-of-undoing", [concept.ref, off.ref]),
      ),
    ];
  });
}
