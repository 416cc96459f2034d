import { isLeftReference, isReferredTo, slug } from "@planc/core";
import { handedOver } from "../catalog/handed-words.ts";
import { clip } from "../words/cut-text.ts";
import type { Brief } from "./apply-corrections.ts";
import type { Gap } from "./gap.ts";
import type { Known } from "./questions.ts";

type About = Pick<Brief, "actions" | "concepts" | "relations">;

/** What the text leaves to the plan in words: the plan takes it, and shows what it took. */
export function handedGaps(
  { statements }: Pick<Known, "statements">,
  about: About,
): readonly Gap[] {
  return statements.flatMap(({ ref, data }) => {
    if (!handedOver.test(data.text)) return [];
    const said = data.text.replace(handedOver, "").replace(/[.\s]+$/, "");
    const left = isLeftReference(data.text);
    return [
      {
        id: clip(`handed-${slug(said)}`, 60).replace(/[^a-z0-9]+$/, ""),
        text: `Is it to be as the plan takes it, where the text leaves this to the plan: “${clip(said, 300)}”?`,
        default: left
          ? leftOf(data.text, about)
          : "Nothing more was decided than what the plan shows of it.",
        options: left
          ? [
              "the reference is emptied",
              "the id stays, and is shown as deleted",
              "it may not be deleted",
            ]
          : [],
        reason: "The text hands the decision to the plan.",
        about: [ref],
        ...(left ? { turns: ["left-references"] } : {}),
      },
    ];
  });
}

/** What this plan can do of it: empty what its own tables hold, and no other's. */
function leftOf(text: string, { actions, concepts, relations }: About): string {
  const stored = new Set(
    concepts.flatMap(({ id, data }) =>
      data.role === "stored" || data.role === "join" ? [`brief/concept#${id}`] : [],
    ),
  );
  const deleted = concepts.find(
    ({ id, data }) =>
      new RegExp(`\\b${data.name}(?:s|es)?\\b`, "i").test(text) &&
      actions.some(
        (each) => each.data.effect === "delete" && each.data.concept === `brief/concept#${id}`,
      ),
  );
  return deleted && !isReferredTo(`brief/concept#${deleted.id}`, relations, stored)
    ? "The id stays with what refers to it, since no table of this plan keeps that; whoever follows it is told that there is none any more."
    : "What refers to a thing that is deleted stays, and its reference is emptied: no record is lost, and none names what is gone.";
}
