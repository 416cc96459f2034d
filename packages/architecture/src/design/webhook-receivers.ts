import { type Ref, receiversId, sentWebhooks } from "@planc/core";
import { derived } from "../kit.ts";
import { type ComponentDraft, component } from "./draft.ts";
import type { Facts } from "./facts.ts";

/** What has us call others when something happens; nothing where no program of ours runs all the time. */
export const webhookDemand = (facts: Facts): readonly Ref<"brief/requirement">[] =>
  facts.place === "server"
    ? [...new Set(sentWebhooks(facts).map(({ requirement }) => requirement.ref))]
    : [];

export function webhookReceivers(facts: Facts): readonly ComponentDraft[] {
  const forcedBy = webhookDemand(facts);
  return forcedBy.length === 0
    ? []
    : [
        component(
          receiversId,
          {
            name: "Webhook receivers",
            kind: "external-system",
            responsibilities: ["hear what happens here, at addresses that they registered"],
            forcedBy,
          },
          derived("webhooks-delivered", forcedBy),
        ),
      ];
}
