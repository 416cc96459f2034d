import type { DataOf } from "@planc/core";
import { brief, reading } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { groupBy } from "../settle/names.ts";
import { inSourceOrder } from "../settle/source-order.ts";
import { nameId } from "../words/name-id.ts";

/** Technologies that are both asked for and ruled out. */
export const contradictingTechnologies = rule("contradicting-technologies", {
  reads: { mentions: reading.mention, corrections: reading.correction },
  check: ({ mentions, corrections, report }) => {
    const decided = decidedByHand(corrections.map(({ data }) => data));
    for (const [name, group] of groupBy(mentions, ({ data }) => nameId(data.technology))) {
      if (decided(name)) continue;
      const refused = inSourceOrder(group).find(({ data }) => data.modality === "avoid");
      if (!refused || group.every(({ data }) => data.modality === "avoid")) continue;
      report(
        "technology-contradicted",
        { technology: group[0].data.technology },
        { ref: refused.ref },
      );
    }
  },
});

/** Whether brief.yaml says what holds of a technology, by its key. */
function decidedByHand(
  corrections: readonly DataOf<typeof reading.correction>[],
): (name: string) => boolean {
  const whole = corrections.some((each) => each.area === "file" && each.facts === "all");
  const named = new Set(
    corrections.map((each) =>
      each.area === "mention" ? nameId(each.entry.technology ?? each.id ?? "") : "",
    ),
  );
  return (name) => whole || named.has(name);
}

/** Measures that the whole product has one of, whatever the words around them. */
const single: ReadonlySet<string> = new Set([
  "availability",
  "concurrent-users",
  "daily-active-users",
  "recovery-time",
  "recovery-point",
  "budget",
  "team-size",
]);

/** Two numbers for one measure. */
export const contradictingQuantities = rule("contradicting-quantities", {
  reads: { quantities: brief.quantity },
  check: ({ quantities, report }) => {
    const groups = groupBy(quantities, ({ data }) =>
      JSON.stringify([
        data.measure ?? nameId(data.about),
        single.has(data.measure ?? "") ? "" : nameId(data.about),
        data.percentile ?? 0,
        direction(data.comparator),
      ]),
    );
    for (const [, group] of groups) {
      const [first, second] = inSourceOrder(group);
      if (!first || !second) continue;
      report(
        "quantity-contradicted",
        { about: first.data.about, first: amount(first.data), second: amount(second.data) },
        { ref: second.ref },
      );
    }
  },
});

/** "at least 10" and "at most 20" go together. */
function direction(comparator: string): string {
  if (comparator.startsWith(">")) return "lower";
  return comparator.startsWith("<") ? "upper" : comparator;
}

interface Amount {
  readonly value: number | readonly number[];
  readonly unit: string;
}

function amount({ value, unit }: Amount): string {
  const number = typeof value === "number" ? String(value) : value.join(" to ");
  return unit === "" ? number : `${number} ${unit}`;
}
