import type { ViewOf } from "@planc/core";
import type { api } from "@planc/core/ir";
import type { Found } from "./change.ts";

/** What programs of others are told, by a call to them or over a connection that they keep. */
export interface Message {
  /** `webhook order.placed` */
  readonly subject: string;
  readonly payload: string | undefined;
}

/** Everything that receivers and connected clients are told. */
export function messagesOf(
  webhooks: readonly ViewOf<typeof api.webhook>[],
  subscriptions: readonly ViewOf<typeof api.subscription>[],
): readonly Message[] {
  return [
    ...webhooks.map(({ data }) => ({
      subject: `webhook ${data.type ?? data.name}`,
      payload: data.payload,
    })),
    ...subscriptions.map(({ data }) => ({ subject: `live ${data.name}`, payload: data.message })),
  ];
}

interface MessagePair {
  readonly from: Message;
  readonly to: Message;
}

/** The messages that are told in both, and what became of those that are told in one. */
export function messagePairs(
  from: readonly Message[],
  to: readonly Message[],
): { readonly pairs: readonly MessagePair[]; readonly changes: readonly Found[] } {
  const before = new Map(from.map((each) => [each.subject, each]));
  const now = new Map(to.map((each) => [each.subject, each]));
  const pairs: MessagePair[] = [];
  const changes: Found[] = [];
  for (const each of now.values()) {
    const was = before.get(each.subject);
    if (was) pairs.push({ from: was, to: each });
    else
      changes.push({
        effect: "compatible",
        kind: "operation-added",
        subject: each.subject,
        because: "Receivers pass over what they do not know.",
      });
  }
  for (const { subject } of before.values()) {
    if (now.has(subject)) continue;
    changes.push({
      effect: "breaking",
      kind: "operation-removed",
      subject,
      because: "Whoever waits for it hears nothing.",
    });
  }
  return { pairs, changes };
}
