import type { ComponentView } from "../design/draft.ts";
import type { Action } from "../design/facts.ts";
import { inSentence } from "../model/language.ts";
import { cardWay } from "../wiring/card-way.ts";
import { isPayment } from "../wiring/payment.ts";
import { called, type Network, type Script, subjectOf } from "./draft.ts";

/** Once a payment is begun, whoever pays does so with the provider; how it went comes as a report. */
export function paysAtProvider(
  action: Action,
  owner: ComponentView,
  script: Script,
  { plan, from, at, between }: Network,
): void {
  if (!isPayment(action.data)) return;
  for (const client of plan.clients) {
    const provider = from(client)
      .map(({ data }) => at.get(data.to))
      .find((each) => each?.data.kind === "external-system" && between(owner, each) !== undefined);
    if (!provider) continue;
    const name = called(provider);
    script.ask(
      client,
      provider,
      `pay, ${cardWay(plan.facts, name)}`,
      "taken, declined, or further proof is asked for",
    );
    script.fails(
      provider,
      "the payer is declined, or leaves before it is done",
      `the ${subjectOf(action, plan.facts)} stays as it was begun; the ${inSentence(client.data.name)} offers another try, and what ${name} reports decides, not what the client says`,
    );
    return;
  }
}
