import { keptTimes } from "@planc/core";
import type { Facts } from "../design/facts.ts";

/** Sentences that want messages to people at a time of their own. */
const scheduled =
  /\b(?:push|notification)s?\b[^.]{0,60}\b(?:schedul\w+|quiet hours|time ?zones?)|\b(?:schedul\w+|quiet hours)\b[^.]{0,60}\b(?:push|notification)/i;

export interface ScheduledPushes {
  readonly requirements: readonly Facts["requirements"][number][];
  /** What says when: `time zone of a user`. */
  readonly kept: readonly Facts["attributes"][number][];
}

/** Pushes that are due by what people set, where the text asks for them and the model keeps what they set. */
export function scheduledPushes({
  attributes,
  requirements,
}: Pick<Facts, "attributes" | "requirements">): ScheduledPushes | undefined {
  const asked = requirements.filter(
    ({ data }) => data.priority !== "wont" && scheduled.test(data.text),
  );
  const kept = keptTimes(attributes);
  return asked.length > 0 && kept.length > 0 ? { requirements: asked, kept } : undefined;
}
