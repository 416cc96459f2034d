import { node, optional } from "@planc/core";
import { brief } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";

/** Values of a visibility that let in whom somebody has let in. */
const ofCircle = /^(?:followers|friends|contacts|connections)$/i;

/**
 * Who sees what is open to those whom somebody lets in: rules of a plan hold who owns a row, and what a row says of
 * itself, and not what stands between two people.
 */
export const seenByQuestion = step("seen-by-question", {
  reads: { attributes: optional(brief.attribute), concepts: optional(brief.concept) },
  writes: { questions: brief.question },
  run: ({ attributes, concepts }) => {
    const joins = concepts.filter(
      ({ data }) =>
        data.role === "join" && data.states?.some(({ name }) => /^accepted$/i.test(name)),
    );
    const [join] = joins;
    const held = attributes.flatMap(({ ref, data }) => {
      const value = data.values?.find((each) => ofCircle.test(each));
      const thing = concepts.find((each) => each.ref === data.concept && each.id !== "user");
      return value !== undefined && thing ? [{ ref, name: data.name, value, thing }] : [];
    });
    const [first] = held;
    if (!join || !first) return { questions: [] };
    const thing = first.thing.data.name.toLowerCase();
    const between = join.data.name.toLowerCase();
    return {
      questions: [
        node(
          brief.question,
          "seen-by",
          {
            text: `Who sees a ${thing} whose ${first.name} is ${first.value}?`,
            default: `Its owner alone: no rule of the plan reads whether there is an accepted ${between}. To let them in, what keeps a ${thing} takes each ${between} that was accepted or ended as an event and keeps a copy; one that was ended then still counts until its event has come.`,
            options: [],
            about: [first.ref, join.ref],
            turns: [],
          },
          assumed(
            "question-from-choice",
            `Somebody lets others in by a ${between}, and the text does not say what they see by it.`,
            [first.ref, join.ref],
          ),
        ),
      ],
    };
  },
});
