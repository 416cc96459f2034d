import { node, receiversId, webhookSchedule } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { listed } from "../model/language.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { type FlowDraft, type Network, Script, silent } from "./draft.ts";

/** The row of a call is written with what happened; a worker claims it, calls, and keeps what came of it. */
export function webhookDelivery({ plan, between }: Network): readonly FlowDraft[] {
  const receivers = plan.byId.get(receiversId);
  const worker = plan.byId.get("background-worker");
  const store = primaryStore(plan);
  const call = receivers && worker && between(worker, receivers);
  if (!receivers || !worker || !store || !call || !between(worker, store)) return [];
  const { answer, failures, waits } = webhookSchedule;
  const script = new Script();
  script.ask(
    worker,
    store,
    "claim the job for the webhook delivery, with address and secret of its receiver",
    "rows, locked for this worker",
  );
  script.ask(
    worker,
    receivers,
    "deliver the event: type, time and id of the thing, signed, under its webhook-id",
    "2xx",
  );
  script.commits(worker, store, "the delivery: waiting → finished, and no failure in a row", []);
  script.fails(
    receivers,
    `one does not answer 2xx within ${answer} s`,
    `repeated under the same webhook-id up to ${waits.length} times, after ${listed(waits.map(inWords), 9)}; then set aside as failed, to be sent again by hand`,
  );
  script.fails(
    receivers,
    "one answers 410",
    "its registration ends, and what waits for it is dropped",
  );
  script.fails(
    receivers,
    `${failures} events in a row of one receiver end as failed`,
    "it is paused and who registered it is told; what happens meanwhile waits until it is turned on again, or for its retention",
  );
  script.fails(
    worker,
    "the address leads to a private, loopback, link-local or metadata address, checked after the name is resolved and used as checked, or redirects",
    "not called, the receiver is paused: HTTPS alone, no redirect is followed, and the way out is a proxy that reaches nothing of ours",
  );
  script.fails(
    store,
    silent(store, between(worker, store)),
    "nothing is claimed; a delivery whose outcome was not kept is sent again under the same webhook-id, by which its receiver knows it",
  );
  return [
    node(
      architecture.flow,
      "deliver-webhooks",
      {
        name: "Deliver webhooks",
        trigger:
          "A delivery is due: a row written in the transaction of what happened, or a repeat.",
        steps: script.steps,
        failures: script.failures,
      },
      derived("webhooks-delivered", [call.ref]),
    ),
  ];
}

function inWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3600 ? `${seconds / 60} min` : `${seconds / 3600} h`;
}
