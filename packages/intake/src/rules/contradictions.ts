import { type DataOf, optional } from "@planc/core";
import { reading } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { disputesIn } from "../settle/disputes.ts";
import { inSourceOrder } from "../settle/source-order.ts";
import { nameId } from "../words/name-id.ts";
import { placeText } from "./place-text.ts";

/** Technologies that are both asked for and ruled out. */
export const contradictingTechnologies = rule("contradicting-technologies", {
  reads: {
    mentions: reading.mention,
    corrections: reading.correction,
    statements: optional(reading.statement),
    principles: optional(reading.principle),
  },
  check: ({ mentions: all, corrections, statements, principles, report }) => {
    const decided = decidedByHand(corrections.map(({ data }) => data));
    // What the constitution only wishes for may be decided otherwise; its gates say so.
    const wished = new Set<string>(
      principles.flatMap(({ data }) =>
        data.rules.flatMap(({ level, demands = [] }) => (level === "must" ? [] : demands)),
      ),
    );
    const mentions = inSourceOrder(all.filter(({ ref }) => !wished.has(ref)));
    const texts = new Map<string, string>(statements.map(({ ref, data }) => [ref, data.text]));
    // The name alone is the same at both places.
    const placed = ({ why, data }: (typeof mentions)[number]) =>
      placeText(why, texts.get(data.statement));
    for (const [name, { technology, asked, refused }] of disputesIn(mentions, statements)) {
      if (decided(name)) continue;
      report(
        "technology-contradicted",
        { technology, asked: placed(asked), refused: placed(refused) },
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
