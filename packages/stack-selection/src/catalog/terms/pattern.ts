import type { Pattern } from "../schema.ts";
import type { KnownTopic } from "../topic-keys.ts";

/** A way of building, and the topics that it opens. */
export function opens(
  key: string,
  name: string,
  aliases: string[],
  topic: KnownTopic,
  ...more: KnownTopic[]
): Pattern {
  return { key, name, aliases, topics: [topic, ...more] };
}
