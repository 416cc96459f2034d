import type { requirement as requirementSlot, system } from "./ir/brief.ts";
import type { ViewOf } from "./node.ts";
import { hasUsSend } from "./webhook-words.ts";

type Requirement = ViewOf<typeof requirementSlot>;

/**
 * The id of the systems of others that registered an address, which nobody knows beforehand. It is the plan's alone: a
 * system that is named so is another one.
 */
export const receiversId = "webhook-receivers";

/** When a call to a receiver is tried again, how long it waits, and how far clocks may differ, all in seconds. */
export const webhookSchedule = {
  /** Before each further attempt: the schedule that Standard Webhooks gives (read 2026-11-30). */
  waits: [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400],
  /** Within which a receiver answers: the least that Standard Webhooks advises (15 to 30; read 2026-11-30). */
  answer: 15,
  /** By which the time of a call may differ from that of its receiver: as its libraries have it. */
  tolerance: 300,
  /** Events in a row that end as failed before a receiver is paused. A judgement. */
  failures: 5,
} as const;

/** Sentences that have us call others; what others report to us is no such thing. */
export function sentWebhooks({
  requirements,
  systems,
}: {
  readonly requirements: readonly Requirement[];
  readonly systems: readonly ViewOf<typeof system>[];
}): readonly { readonly requirement: Requirement; readonly sentence: string }[] {
  const others = systems.map(({ data: { name } }) => name);
  return requirements.flatMap((requirement) => {
    const { text, priority } = requirement.data;
    if (priority === "wont") return [];
    return text
      .split(/(?<=[.;!?])\s+/)
      .filter((sentence) => /web-?hook/i.test(sentence) && hasUsSend(sentence, others))
      .map((sentence) => ({ requirement, sentence }));
  });
}
