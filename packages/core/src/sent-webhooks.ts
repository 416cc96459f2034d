import type { requirement as requirementSlot, system } from "./ir/brief.ts";
import type { ViewOf } from "./node.ts";
import { asPattern } from "./spoken.ts";

type Requirement = ViewOf<typeof requirementSlot>;

/** That we call others when something happens: "sends a webhook", "webhook notifications to partners". */
const sends =
  /\b(?:call|deliver|dispatch|emit|fire|issue|notif(?:y|ies)|offer|post|provide|publish|push|send|support|trigger)(?:s|es|ed|ing)?\b[^.;]{0,80}\bweb-?hooks?\b|\b(?:outbound|outgoing)\s+web-?hooks?\b|\bweb-?hooks?\b[^.;]{0,40}\b(?:are|is|be)\s+(?:delivered|dispatched|emitted|fired|posted|sent|triggered)\b|\b(?:add|configure|create|register|subscribe)\b[^.;]{0,40}\bweb-?hooks?\b(?:\s+(?:endpoints?|subscriptions?|urls?|addresses))?/i;

/** That others call us. */
const takes =
  /\b(?:accept|consume|expos|handl|ingest|listen|process|react|receiv|verif|validat)(?:e|es|ed|ing|s|y|ies|ied)?\b[^.;]{0,60}\bweb-?hooks?\b|\b(?:inbound|incoming)\s+web-?hooks?\b|\bweb-?hooks?\s+(?:events?\s+|calls?\s+)?(?:from|of)\b/i;

/** That none are sent: the denial is of the verb or of the webhook, not of what stands between. */
const refused =
  /\b(?:not|never|cannot|can't|won't|don't|doesn't)\s+(?:\w+\s+)?(?:call|deliver|dispatch|emit|fire|issue|notif(?:y|ies)|offer|post|provide|publish|push|send|support|trigger)|\b(?:no|not|without)\s+(?:an?y?\s+)?(?:(?:inbound|incoming|outbound|outgoing)\s+)?web-?hooks?\b|\bweb-?hooks?\s+(?:are|is|must|will|shall|can)\s+(?:not|never)\b/i;

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
      .filter((sentence) => sends.test(sentence) && !takes.test(sentence))
      .filter((sentence) => !refused.test(sentence))
      .filter((sentence) => !others.some((name) => isOfOther(sentence, name)))
      .map((sentence) => ({ requirement, sentence }));
  });
}

/** "Stripe webhooks", "webhooks by Stripe" are theirs. */
function isOfOther(sentence: string, name: string): boolean {
  const named = `(?<![\\p{L}\\p{N}])(?:${asPattern(name)})(?![\\p{L}\\p{N}])`;
  return new RegExp(
    `${named}(?:'s)?\\s+web-?hook|web-?hooks?\\s+(?:by|with|via)\\s+${named}`,
    "iu",
  ).test(sentence);
}
