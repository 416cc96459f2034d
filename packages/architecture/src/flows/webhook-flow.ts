import { join, node } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { primaryStore } from "../wiring/primary-store.ts";
import { type FlowDraft, type Network, Script, silent } from "./draft.ts";
import { paidAfterwards } from "./paid-afterwards.ts";
import { actsOn, reacts } from "./reacts.ts";

/** What a system of others reports, from its call over the answer to what is done afterwards. */
export function webhookFlows(network: Network): readonly FlowDraft[] {
  const { plan, at, from } = network;
  return plan.components
    .filter(({ data }) => data.kind === "external-system")
    .flatMap((sender) =>
      from(sender).flatMap((connection) => {
        const { webhook, to, purpose } = connection.data;
        const entry = at.get(to);
        const handler = webhook && at.get(webhook.handler);
        if (!webhook || !entry || !handler) return [];
        const script = new Script();
        const name = sender.data.name;
        const path = pathFrom(entry.id, handler.id, network);
        const what = purpose.replace(/, as a webhook$/, "");
        script.step("async", sender, entry, what);
        for (const [index, hop] of path.slice(1).entries()) {
          const before = path[index];
          if (before) script.step("sync", before, hop, what);
        }
        const store = primaryStore(plan);
        const kept = store && network.between(handler, store) ? store : undefined;
        if (kept) script.ask(handler, kept, "insert report, once", "committed");
        for (const [index, hop] of path.toReversed().slice(1).entries()) {
          const before = path.toReversed()[index];
          if (before) script.step("reply", before, hop, "taken");
        }
        script.step("reply", entry, sender, "202, taken");
        const asked = network.between(handler, sender);
        if (asked?.data.mode === "sync") {
          script.ask(handler, sender, "read its state", "the state");
        }
        if (kept) script.ask(handler, kept, actsOn(sender, network), "committed");
        paidAfterwards(handler, script, network);
        reacts(sender, handler, script, network);
        script.fails(
          handler,
          /time ?stamp/i.test(webhook.proof) ? "signature invalid, expired" : "signature invalid",
          "401; nothing stored; counted",
        );
        script.fails(handler, `${name} sends twice`, "same answer, unchanged");
        if (kept) {
          script.fails(
            kept,
            silent(kept, network.between(handler, kept)),
            `500; ${name} repeats ${webhook.repeats}`,
          );
        }
        if (asked?.data.mode === "sync") {
          script.fails(sender, silent(sender, asked), "retried, then people");
        }
        return [
          node(
            architecture.flow,
            join(sender.id, "report"),
            {
              name: `${name} reports back`.slice(0, 200),
              trigger: `${name} calls with the ${what}.`,
              steps: script.steps,
              failures: script.failures,
            },
            derived("flow-of-webhook", [connection.ref]),
          ),
        ];
      }),
    );
}

/** From what is called over what stands between to what acts on it. */
function pathFrom(entry: string, handler: string, { plan }: Network) {
  const edge = plan.edge.map(({ id }) => id);
  const at = edge.indexOf(entry);
  const ids = at < 0 ? [entry] : edge.slice(at);
  return [...new Set([...ids, handler])].flatMap((id) => plan.byId.get(id) ?? []);
}
