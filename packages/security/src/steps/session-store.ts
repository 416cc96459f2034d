import type { ViewOf } from "@planc/core";
import type { decision } from "@planc/core/ir";

/** What is chosen to keep sessions that are not in the database. */
export function storeOfSessions(
  choices: readonly ViewOf<typeof decision.choice>[],
): string | undefined {
  const named = (topic: string) =>
    choices.find(({ data }) => data.topic === `decision/topic#${topic}`)?.data.name;
  return named("cache") ?? named("key-value-store");
}
