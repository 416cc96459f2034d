import { node, type ViewOf } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";

/** A pipeline runs where the code is kept: where the text names neither, that is asked and not decided. */
export const codeHostStep = step("code-host", {
  reads: { choices: decision.choice, scored: decision.option, candidates: decision.candidate },
  writes: { questions: brief.question },
  run: ({ choices, scored, candidates }) => ({
    questions: [
      ...(choices.some(({ id }) => id === "ci-cd") ? [] : ofApps(choices)),
      ...choices
        .filter(({ id, data }) => id === "ci-cd" && data.basis === "scored")
        .map(({ ref, data }) => {
          const reason = "The text names neither a host of the code nor what runs its pipelines.";
          const open = scored.filter((each) => data.considered?.includes(each.ref));
          const names = candidates
            .filter((each) => open.some((option) => option.data.candidate === each.ref))
            .map((each) => each.data.name);
          return node(
            brief.question,
            "code-host",
            {
              text:
                appsIn(choices).length > 0
                  ? ofAppsToo
                  : "Where is the code kept, and what runs its pipelines there?",
              default: `${data.name} is taken, as the text names no host of the code; where the code is kept decides it, and not what was compared here.${appsIn(choices).length > 0 ? ` ${signing}` : ""}`,
              short: { asks: "Host of code", taken: data.name },
              options: names,
              about: [ref],
              turns: ["ci-cd"],
            },
            assumed("question-from-choice", reason, [ref]),
          );
        }),
    ],
  }),
});

const ofAppsToo =
  "Where is the code kept, what runs its pipelines there, and who signs the app and hands it to the stores?";
const signing =
  "An app for iPhones is built on macOS, and the keys that sign it lie with whoever hands it in.";

const appsIn = (choices: readonly ViewOf<typeof decision.choice>[]) =>
  choices.filter(({ id }) => id === "mobile-framework");

/** An app has to be built on certain machines, signed and handed in, which no decision of a plan without pipelines says. */
function ofApps(choices: readonly ViewOf<typeof decision.choice>[]) {
  return appsIn(choices).map(({ ref }) =>
    node(
      brief.question,
      "code-host",
      {
        text: ofAppsToo,
        default: `Nothing is chosen for it: CI means in this plan what runs pipelines where the code is kept. ${signing}`,
        options: [],
        about: [ref],
        turns: [],
      },
      assumed(
        "question-from-choice",
        "The text names neither a host of the code nor what runs its pipelines.",
        [ref],
      ),
    ),
  );
}
