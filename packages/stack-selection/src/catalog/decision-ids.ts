import type { TopicKey } from "./topic-keys.ts";

/** The key under which a decision on the style goes. */
export const styleId = "style";

/** The key under which the decision on who owns which data goes. */
export const ownershipId = "data-ownership";

/** Needs that server and client may fill with one technology each. */
export const splitTopics = ["language", "unit-testing"] as const satisfies readonly TopicKey[];

/** The id of a client's part of a need, beside the need's own. */
export function clientId(topic: TopicKey): string {
  return `client-${topic}`;
}

/** Ids of decisions that are no needs, so that no need of an organisation may have them as its key. */
export const takenIds: readonly string[] = [styleId, ownershipId, ...splitTopics.map(clientId)];
