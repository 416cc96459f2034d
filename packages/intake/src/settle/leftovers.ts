import { carried, type DataOf, type DraftOf, join, node } from "@planc/core";
import { brief, type reading } from "@planc/core/ir";
import { reasons } from "../catalog/reasons.ts";
import { nameId } from "../words/name-id.ts";
import { groupBy, refsOf } from "./names.ts";
import type { Readings } from "./readings.ts";
import type { UnitedQuantities } from "./unite-quantities.ts";

/** What was not understood, and what has no effect on the design. */
export function settleLeftovers(
  readings: Readings,
  overridden: UnitedQuantities["overridden"],
): {
  readonly unread: readonly DraftOf<typeof brief.unread>[];
  readonly inert: readonly DraftOf<typeof brief.inert>[];
} {
  const unread: DraftOf<typeof brief.unread>[] = [];
  const inert: DraftOf<typeof brief.inert>[] = [];
  const { leftovers } = readings;
  const told = valuesIn(readings);
  const groups = groupBy(leftovers, ({ data }) => `${data.kind} ${nameId(data.text)}`);
  for (const [key, group] of groups) {
    const { text, reason, kind } = group[0].data;
    const id = key.slice(key.indexOf(" ") + 1);
    if (reason === reasons.unknownName && told.has(id)) {
      inert.push(
        node(brief.inert, id, { text, reason: reasons.knownValue }, carried(...refsOf(group))),
      );
    } else if (kind === "inert") {
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

/** Values of closed lists and states: their names are no products, whatever their capitals. */
function valuesIn({ attributes, concepts }: Readings): ReadonlySet<string> {
  const values = [
    ...attributes.flatMap(({ data }) => data.values ?? []),
    ...concepts.flatMap(({ data }) => data.states ?? []),
  ];
  // "Closed Won" is also written alone: "the deal is Won".
  return new Set(values.flatMap((value) => [value, ...value.split(/[\s_]+/)]).map(nameId));
}

/** `24 month` */
export function amountText({ value, unit }: DataOf<typeof reading.quantity>): string {
  const number = typeof value === "number" ? String(value) : value.join(" to ");
  return `${number} ${unit}`.trim();
}
