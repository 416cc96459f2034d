import type { DataOf, Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { given } from "./given.ts";

/**
 * A technology that is chosen for a need, with the need and the candidate that the choice is of. `more` is what a test
 * has to say of the choice; its name is that of the candidate too.
 */
export function chosen(
  topic: string,
  technology: string,
  more: Partial<DataOf<typeof decision.choice>> = {},
): readonly Draft[] {
  const { name = technology } = more;
  return [
    given(decision.topic, topic, {
      key: topic,
      title: topic,
      needed: true,
      because: "The test needs it.",
      drivers: [],
    }),
    given(decision.candidate, `${topic}.${technology}`, {
      topic: `decision/topic#${topic}`,
      technology,
      name,
      known: true,
    }),
    given(decision.choice, topic, {
      topic: `decision/topic#${topic}`,
      candidate: `decision/candidate#${topic}.${technology}`,
      technology,
      name,
      purpose: `fills ${topic}`,
      basis: "stated",
      consequences: { positive: [], negative: [], mitigation: [] },
      flips: [],
      lifecycle: "new",
      ...more,
    }),
  ];
}
