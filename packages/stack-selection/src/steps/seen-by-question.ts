import { circleOf, node, optional } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";

/** Who sees what is open to those whom somebody lets in: the plan takes the usual, and says what it costs. */
export const seenByQuestion = step("seen-by-question", {
  reads: {
    attributes: optional(brief.attribute),
    concepts: optional(brief.concept),
    style: optional(decision.style),
  },
  writes: { questions: brief.question },
  run: ({ attributes, concepts, style }) => {
    const circle = circleOf(concepts, attributes);
    const [first] = circle?.held ?? [];
    if (!circle || !first) return { questions: [] };
    const thing = first.thing.data.name.toLowerCase();
    const between = circle.join.data.name.toLowerCase();
    const whom = /^followers$/i.test(first.value)
      ? `whoever's ${between} its owner has accepted`
      : `whoever has an accepted ${between} with its owner`;
    const copied =
      style?.data.style === "microservices"
        ? ` What keeps a ${thing} has a copy of each accepted ${between}, as events tell it, where another service keeps those: one that was ended lets somebody in until its event has come.`
        : "";
    return {
      questions: [
        node(
          brief.question,
          "seen-by",
          {
            text: `Who sees a ${thing} whose ${first.attribute.data.name} is ${first.value}?`,
            default: `Its owner, and ${whom}.${copied}`,
            options: [],
            about: [first.attribute.ref, circle.join.ref],
            turns: [],
          },
          assumed(
            "question-from-choice",
            `Somebody lets others in by a ${between}, and the text does not say what they see by it.`,
            [first.attribute.ref, circle.join.ref],
          ),
        ),
      ],
    };
  },
});
