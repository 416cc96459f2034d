import { node } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";

/** Whose account there is decides on a cloud: where the text names none, that is asked and not decided. */
export const cloudAccountStep = step("cloud-account", {
  reads: { choices: decision.choice, scored: decision.option, candidates: decision.candidate },
  writes: { questions: brief.question },
  run: ({ choices, scored, candidates }) => ({
    questions: choices
      .filter(({ id, data }) => id === "cloud-platform" && data.basis === "scored")
      .map(({ ref, data }) => {
        const reason = "The text names no cloud provider, and the plan rents something of one.";
        const open = scored.filter((each) => data.considered?.includes(each.ref));
        const names = candidates
          .filter((each) => open.some((option) => option.data.candidate === each.ref))
          .map((each) => each.data.name);
        return node(
          brief.question,
          "cloud-account",
          {
            text: "With which cloud provider is there an account already, or has anybody worked?",
            default: `${data.name} is taken for what its record says; an account that is there decides it.`,
            short: { asks: "Cloud account", taken: data.name },
            options: names,
            about: [ref],
            turns: ["cloud-platform"],
          },
          assumed("question-from-choice", reason, [ref]),
        );
      }),
  }),
});
