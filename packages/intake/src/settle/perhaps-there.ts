import { type DraftOf, node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { aroundWork, perhapsThere } from "../catalog/elsewhere.ts";
import { assumed } from "../kit.ts";
import { nameId } from "../words/name-id.ts";
import type { Readings } from "./readings.ts";

/** "Ratings exist or will be developed separately": asks which, since the plan has no part for them. */
export function perhapsElsewhere({
  requirements,
}: Pick<Readings, "requirements">): readonly DraftOf<typeof brief.question>[] {
  const asked = new Map<string, DraftOf<typeof brief.question>>();
  for (const { ref, data } of requirements) {
    const named = perhapsThere.exec(data.text.slice(0, 400))?.[1];
    if (named === undefined) continue;
    const work = named.replace(aroundWork, "").trim();
    const id = nameId(`${work} elsewhere`);
    if (work === "" || asked.has(id)) continue;
    const question = {
      text: `Does ${work} exist already, and where?`,
      default: "It is made elsewhere: this plan neither makes it nor uses it.",
      options: ["It exists, and this product uses it.", "It is to be part of this product."],
      about: [ref],
    };
    const reason = "The text leaves open whether it is there or will be made.";
    asked.set(id, node(brief.question, id, question, assumed("question-from-gap", reason, [ref])));
  }
  return [...asked.values()];
}
