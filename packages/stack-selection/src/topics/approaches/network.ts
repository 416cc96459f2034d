import type { TopicKey } from "../../catalog/topic-keys.ts";
import { cloudsOf } from "../../facts/clouds.ts";
import { type TopicRule, yes } from "../verdict.ts";

/** Needs whose systems stand outside of any provider that a product runs at. */
export const outsideTopics: readonly TopicKey[] = [
  "payments",
  "email",
  "sms",
  "push",
  "crm",
  "identity-provider",
];

/** Programs that run at a provider: what of them and their stores is reached from the internet is a decision. */
export const cloudNetworkVerdict: TopicRule = (facts, sofar) => {
  const { conditions, inputs, product } = facts;
  if (!conditions.server || conditions.functions || inputs.product.data.scope === "feature")
    return undefined;
  if (!sofar.has("cloud-platform") || !(sofar.has("hosting") || sofar.has("orchestration")))
    return undefined;
  const named = cloudsOf(facts);
  if (named.some(({ key }) => key === "cloudflare-platform")) return undefined;
  const [cloud] = named;
  return yes(`${cloud?.name ?? "Provider"} network: unstated`, [product]);
};
