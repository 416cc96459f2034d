import { decidedWithProduct, tellingTopics } from "../catalog/series-words.ts";
import type { Brief } from "./apply-corrections.ts";
import type { Gap } from "./gap.ts";
import type { Known } from "./questions.ts";

/** A feature goes into a product whose stack is decided, and neither text nor code says what that is. */
export function builtWithGap(
  { mentions }: Pick<Known, "mentions">,
  { product }: Pick<Brief, "product">,
): Gap | undefined {
  const isTold = mentions.some(
    ({ data }) =>
      data.topic !== undefined && tellingTopics.has(data.topic) && data.modality !== "avoid",
  );
  if (product?.data.unseen !== true || isTold) return undefined;
  return {
    id: "built-with",
    text: "What is the product built with that this feature becomes part of?",
    default:
      "With what this plan proposes, as no code of it is at hand; what the product has decided goes before it.",
    options: [],
    reason:
      "The text is one of several on the same product, or speaks of what is there of it, and says nothing of its stack.",
    about: ["brief/product#product"],
    turns: decidedWithProduct,
  };
}
