import { carried, type DraftOf, node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { nameId } from "../words/name-id.ts";
import { groupBy, refsOf } from "./names.ts";
import type { Readings } from "./readings.ts";

/** What was not understood, and what has no effect on the design. */
export function settleLeftovers({ leftovers }: Readings): {
  readonly unread: readonly DraftOf<typeof brief.unread>[];
  readonly inert: readonly DraftOf<typeof brief.inert>[];
} {
  const unread: DraftOf<typeof brief.unread>[] = [];
  const inert: DraftOf<typeof brief.inert>[] = [];
  const groups = groupBy(leftovers, ({ data }) => `${data.kind} ${nameId(data.text)}`);
  for (const [key, group] of groups) {
    const { text, reason, kind } = group[0].data;
    const id = key.slice(key.indexOf(" ") + 1);
    if (kind === "inert") {
      inert.push(node(brief.inert, id, { text, reason }, carried(...refsOf(group))));
    } else unread.push(node(brief.unread, id, { text, reason }, carried(...refsOf(group))));
  }
  return { unread, inert };
}
