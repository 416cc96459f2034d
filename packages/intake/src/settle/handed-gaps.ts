import { slug } from "@planc/core";
import { handedOver, leftReference } from "../catalog/handed-words.ts";
import { clip } from "../words/cut-text.ts";
import type { Gap } from "./gap.ts";
import type { Known } from "./questions.ts";

/** What the text leaves to the plan in words: the plan takes it, and shows what it took. */
export function handedGaps({ statements }: Pick<Known, "statements">): readonly Gap[] {
  return statements.flatMap(({ ref, data }) => {
    if (!handedOver.test(data.text)) return [];
    const said = data.text.replace(handedOver, "").replace(/[.\s]+$/, "");
    return [
      {
        id: clip(`handed-${slug(said)}`, 60).replace(/[^a-z0-9]+$/, ""),
        text: `Is it to be as the plan takes it, where the text leaves this to the plan: “${clip(said, 300)}”?`,
        default: leftReference.test(said)
          ? "What refers to a thing that is deleted stays, and its reference is emptied: no record is lost, and none names what is gone."
          : "Nothing more was decided than what the plan shows of it.",
        options: leftReference.test(said)
          ? [
              "the reference is emptied",
              "the id stays, and is shown as deleted",
              "it may not be deleted",
            ]
          : [],
        reason: "The text hands the decision to the plan.",
        about: [ref],
      },
    ];
  });
}
