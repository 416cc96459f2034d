import type { TopicKey } from "./topic-keys.ts";

/**
 * Needs that a way of building fills and no product: what a brief demands without naming anything that one
 * could install. They are decided by the same comparison, and told of apart from the stack.
 */
export const approachTopics: readonly TopicKey[] = [
  "tenant-isolation",
  "card-data",
  "sign-in",
  "app-unlock",
  "sync-conflicts",
  "sync-protocol",
  "media-forms",
  "scaling",
  "work-closed",
  "sending-closed",
  "personal-data",
  "copy-of-person",
  "outgoing-calls",
  "background-work",
  "work-over-functions",
  "archive",
  "audit-log",
  "summaries",
  "concurrent-changes",
  "taken-once",
  "paid-making",
  "changed-price",
  "earned-points",
  "repeated-requests",
  "standby",
  "open-views",
  "cloud-network",
  "whole-list",
  "shown-at-once",
  "outside-references",
  "left-references",
  "joined-systems",
  "missed-messages",
  "scrolled-history",
  "sealed-previews",
  "worker-copies",
  "planned-times",
  "change-history",
  "unsaved-input",
  "stored-status",
  "known-caller",
];

export function isApproach(topic: string): boolean {
  return approachTopics.some((each) => each === topic);
}
