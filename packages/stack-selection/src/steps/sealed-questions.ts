import { isSaidInTurn, node, optional, type Ref } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";

/** What end-to-end encryption leaves to whoever wants it: what a lost device takes along, and whose keys they are. */
export const sealedQuestions = step("sealed-questions", {
  reads: { choices: decision.choice, concepts: optional(brief.concept) },
  writes: { questions: brief.question },
  run: ({ choices, concepts }) => {
    const sealed = choices.find(({ data }) => data.topic === "decision/topic#encryption");
    if (!sealed) return { questions: [] };
    const said = concepts.find(({ data }) => isSaidInTurn(data.name));
    const things = (said?.data.plural ?? said?.data.name ?? "contents").toLowerCase();
    const about: Ref[] = [sealed.ref, ...(said ? [said.ref] : [])];
    const question = (id: string, text: string, taken: string, options: string[]) =>
      node(
        brief.question,
        id,
        { text, default: taken, options, about, turns: [] },
        assumed("question-from-choice", `${sealed.data.name} decides nothing of it.`, about),
      );
    return {
      questions: [
        question(
          "sealed-history",
          `Do ${things} come along to a new device, and back once the last device is lost?`,
          `Neither: a device begins with the ${things} that come from then on, and what the last one had is gone.`,
          [
            "from another device of the account",
            "from a backup under a secret of the person",
            "neither",
          ],
        ),
        question(
          "sealed-identity",
          `By what do two people know that the server handed out no keys of its own for their ${things}?`,
          "They compare a number on their screens if they want to, and are shown when a key changes.",
          [
            "a number that they compare",
            "a public log of keys (key transparency)",
            "keys of their organisation",
          ],
        ),
      ],
    };
  },
});
