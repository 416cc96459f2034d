import type { TopicKey } from "../catalog/topic-keys.ts";
import { type Facts, wantedFor } from "../facts/facts.ts";
import type { LiveOption } from "../scoring/read-options.ts";
import type { Server } from "./hosting-of.ts";

/** An option as something that somebody has to run. */
export function serverOf(
  facts: Facts,
  topic: TopicKey,
  { key, entry, version }: Pick<LiveOption, "key" | "entry" | "version">,
): Server {
  const stated = wantedFor(facts, topic).find((each) => each.key === key);
  return {
    topic,
    key,
    entry: entry ?? facts.catalogue.entryOf(key),
    version,
    isThere: stated?.modality === "existing" || stated?.found !== undefined,
  };
}
