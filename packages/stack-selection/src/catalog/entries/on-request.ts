import type { Entry } from "../schema.ts";
import type { TopicKey } from "../topic-keys.ts";

/** A form of its own goes before that of the group. */
type Details = Partial<Omit<Entry, "key" | "name" | "topics" | "what" | "onRequest">>;

/** Key, name and what it is; more where it is known. */
export type NamedRow = readonly [key: string, name: string, what: string, details?: Details];

/** Technologies that fill a need where they are named, and are not compared for it. */
export function onRequest(
  topic: TopicKey | readonly [TopicKey, ...TopicKey[]],
  form: Entry["form"],
  rows: readonly NamedRow[],
  shared: Details = {},
): readonly Entry[] {
  const topics = typeof topic === "string" ? [topic] : [...topic];
  return rows.map(([key, name, what, details = {}]) => ({
    key,
    name,
    what,
    form,
    topics,
    onRequest: true,
    ...shared,
    ...details,
  }));
}
