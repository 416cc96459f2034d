import { carried, type DataOf, type DraftOf, join, node } from "@planc/core";
import { brief, type reading } from "@planc/core/ir";
import { nameId } from "../words/name-id.ts";
import { groupBy, refsOf } from "./names.ts";
import type { Readings } from "./readings.ts";
import type { UnitedQuantities } from "./unite-quantities.ts";

/** What was not understood, and what has no effect on the design. */
export function settleLeftovers(
  { leftovers }: Readings,
  overridden: UnitedQuantities["overridden"],
): {
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
  for (const { old, by } of overridden) {
    const said = amountText(old.data);
    const text = `${said} for ${old.data.about}`;
    const reason = `is replaced by the later answer: ${amountText(by.data)}`;
    const data = { text, reason };
    inert.push(node(brief.inert, join("replaced", nameId(text)), data, carried(old.ref, by.ref)));
  }
  return { unread, inert };
}

/** `24 month` */
export function amountText({ value, unit }: DataOf<typeof reading.quantity>): string {
  const number = typeof value === "number" ? String(value) : value.join(" to ");
  return `${number} ${unit}`.trim();
}
