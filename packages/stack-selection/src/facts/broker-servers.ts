import type { Entry } from "../catalog/schema.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Facts } from "./facts.ts";

/** How many servers a broker takes, and what of the brief says so. */
export interface BrokerServers {
  readonly count: number;
  readonly because?: string;
}

/** One, unless what it holds may not be lost or it has to answer while a server is away: three agree then. */
export function brokerServers({ conditions }: Pick<Facts, "conditions">): BrokerServers {
  const asked = conditions["no-loss"] ?? conditions["high-availability"];
  return asked ? { count: 3, because: asked.text } : { count: 1 };
}

/** An entry with the work of running as many of it as this brief takes. */
export function asRunHere(facts: Facts, topic: TopicKey, entry: Entry): Entry {
  return topic === "message-broker" && entry.trebled && brokerServers(facts).count > 1
    ? { ...entry, burden: entry.trebled }
    : entry;
}
