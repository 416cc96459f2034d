import { isLaidAway, type Ref } from "@planc/core";
import type { Facts } from "../design/facts.ts";
import { nameWords } from "./consequences.ts";
import { wordsOf } from "./language.ts";

type Quantity = Facts["quantities"][number];

/** For how long a thing is kept, as the text has it. */
export interface Retention {
  readonly quantity: Quantity;
  /** What is kept, where the plan has it. */
  readonly concept: Ref<"brief/concept"> | undefined;
  /** What is past its time is archived, and not deleted. */
  readonly archived: boolean;
}

export function retentionsIn({ quantities, concepts, requirements }: Facts): readonly Retention[] {
  return quantities
    .filter(({ data }) => data.measure === "retention")
    .map((quantity) => {
      const { about, key, said, subject } = quantity.data;
      const words = new Set(wordsOf(about));
      const named = concepts.find(({ data }) => {
        const name = nameWords(data.name);
        return name.length > 0 && name.every((word) => words.has(word));
      });
      const texts = requirements.flatMap(({ data }) => (data.key === key ? [data.text] : []));
      return {
        quantity,
        concept: (concepts.find(({ ref }) => ref === subject) ?? named)?.ref,
        archived: [about, said ?? "", ...texts].some(isLaidAway),
      };
    });
}

/** Services with rows of their own look to it themselves: nobody else may delete these rows. */
export function isKeptByOwner({ concept }: Retention, { contexts, cut }: Facts): boolean {
  return (
    cut.per === "context" &&
    cut.unit === "service" &&
    concept !== undefined &&
    contexts.some(({ data }) => data.concepts.includes(concept))
  );
}

/** Whether what is archived lies as files in an object store. */
export const archivesInFiles = ({ choices }: Pick<Facts, "choices">): boolean =>
  choices.some(
    ({ data }) => data.topic === "decision/topic#archive" && data.technology === "archive-objects",
  );

const longPeriod = /^(?:day|week|month|year)$/;

/** What has to be done for it: `once a day moves out what is older than its period: drafts, 40 days`. */
export function keepingDuty({ quantity: { data } }: Retention): string {
  const value = typeof data.value === "number" ? `${data.value}` : data.value.join(" to ");
  const unit = data.value === 1 || !longPeriod.test(data.unit) ? data.unit : `${data.unit}s`;
  return `${longPeriod.test(data.unit) ? "once a day" : "as time passes,"} moves out what is older than its period: ${data.about}, ${value} ${unit}`;
}
