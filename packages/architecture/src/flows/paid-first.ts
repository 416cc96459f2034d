import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { externals } from "../design/outside.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import {
  type Connection,
  called,
  type Network,
  patience,
  type Script,
  subjectOf,
} from "./draft.ts";

/** Who takes the payment without which nothing is stored. */
export interface Payment {
  readonly provider: ComponentView;
  readonly connection: Connection;
}

/** The provider that is asked first, where the text has no such thing unless it is paid. */
export function paymentBefore(
  action: Action,
  owner: ComponentView,
  { plan, from, at }: Network,
): Payment | undefined {
  if (action.data.effect !== "create" || action.data.paid === undefined) return undefined;
  const takers = new Set(
    externals(plan.facts).flatMap(({ draft, purpose }) =>
      purpose?.topic === "payments" ? [draft.data.name] : [],
    ),
  );
  for (const connection of from(owner)) {
    const provider = at.get(connection.data.to);
    if (!provider || !takers.has(provider.data.name) || connection.data.mode !== "sync") continue;
    return { provider, connection };
  }
  return undefined;
}

export function authorises(
  action: Action,
  owner: ComponentView,
  { provider, connection }: Payment,
  script: Script,
  { plan }: Network,
): void {
  const subject = subjectOf(action, plan.facts);
  const client = plan.clients[0];
  const told = client
    ? `the ${client.data.name.toLowerCase()} keeps what was to be paid for, says why and offers another try`
    : "the caller is told why, and may try again";
  script.ask(
    owner,
    provider,
    `authorise the payment of the ${subject}`,
    "authorised, or the reason why not",
  );
  script.fails(
    provider,
    `${called(provider)} declines the payment`,
    `no ${subject} is stored; ${told}`,
  );
  script.fails(
    provider,
    `${called(provider)} does not answer the authorisation${patience(connection)}`,
    `no ${subject} is stored; the call is repeated under the same key, so it counts once, and voided if the caller gives up`,
  );
}

/** What the thing comes to by itself once it is paid: its next state. */
export function onceCaptured({ data }: Action, { plan }: Network): Action | undefined {
  const first = plan.facts.concept.get(data.concept)?.data.states?.[0];
  return plan.facts.actionsOn
    .get(data.concept)
    ?.find(
      (each) =>
        each.data.taken === true &&
        each.data.automatic === "event" &&
        each.data.background === undefined &&
        each.data.sets === undefined &&
        each.data.state !== undefined &&
        first?.next.includes(each.data.state) === true,
    );
}

export function captures(
  action: Action,
  owner: ComponentView,
  { provider, connection }: Payment,
  script: Script,
  network: Network,
): void {
  const subject = subjectOf(action, network.plan.facts);
  script.ask(owner, provider, `capture the payment of the ${subject}`, "captured");
  const { plan, between } = network;
  const state = onceCaptured(action, network)?.data.state;
  const store = primaryStore(plan);
  if (state !== undefined && store && between(owner, store)) {
    script.ask(owner, store, `set the ${subject} to ${state}`, "committed");
  }
  script.fails(
    provider,
    `${called(provider)} does not answer the capture${patience(connection)}`,
    `the ${subject} stays, as its payment is authorised; the capture is repeated under the same key, so it counts once`,
  );
}
