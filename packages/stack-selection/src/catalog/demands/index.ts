import { isKnownTopic, type TopicKey } from "../topic-keys.ts";
import type { Ask } from "./demand.ts";
import { technologyDemands } from "./technology-demands.ts";
import { topicDemands } from "./topic-demands.ts";

export type { Ask, Demand } from "./demand.ts";

/** What a technology that is taken for a need asks of the rest of the plan. */
export function asksOf(topic: TopicKey, technology: string): readonly Ask[] {
  const own = Object.hasOwn(technologyDemands, technology) ? technologyDemands[technology] : [];
  return [...((isKnownTopic(topic) && topicDemands[topic]) || []), ...(own ?? [])];
}
