import type { TopicKey } from "../../catalog/topic-keys.ts";
import { cloudsOf } from "../../facts/clouds.ts";
import { isPlacedHere } from "../../facts/placed-here.ts";
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

/** Stores that stand in a network, unlike those that are called by the provider's interface. */
const addressed: readonly TopicKey[] = [
  "relational-store",
  "document-store",
  "cache",
  "search-engine",
];

/** Programs that run at a provider: what of them and their stores is reached from the internet is a decision. */
export const cloudNetworkVerdict: TopicRule = (facts, sofar) => {
  const { conditions, product } = facts;
  if (!conditions.server || !isPlacedHere(facts)) return undefined;
  // Functions have no address, but the stores that they reach have one.
  const inNetwork = conditions.functions
    ? addressed.some((topic) => sofar.has(topic))
    : sofar.has("hosting") || sofar.has("orchestration");
  if (!sofar.has("cloud-platform") || !inNetwork) return undefined;
  const named = cloudsOf(facts);
  if (named.some(({ key }) => key === "cloudflare-platform")) return undefined;
  const [cloud] = named;
  return yes(`${cloud?.name ?? "Provider"} network: unstated`, [product]);
};
