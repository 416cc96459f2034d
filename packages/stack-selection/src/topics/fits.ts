import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Facts } from "../facts/facts.ts";

/** Read replicas say nothing about a tool that keeps no data on a server. */
export function fits({ conditions }: Facts, key: TopicKey): boolean {
  const anywhere: readonly TopicKey[] = [
    "ci-cd",
    "unit-testing",
    "end-to-end-testing",
    "offline-store",
    "machine-learning",
    "data-processing",
    "workflow-engine",
    "container-runtime",
    "infrastructure-as-code",
    "relational-store",
    "encryption",
  ];
  return conditions.server !== undefined || anywhere.includes(key);
}
