import { idOf } from "@planc/core";
import { decision } from "@planc/core/ir";
import { openText } from "../demands/open-text.ts";
import { rule } from "../kit.ts";
import { clause } from "../text/words.ts";

/** A technology that promises what the rest of the plan does not have. */
export const choiceUnused = rule("choice-unused", {
  reads: {
    topics: decision.topic,
    choices: decision.choice,
    demands: decision.demand,
    answers: decision.answer,
  },
  check: ({ topics, choices, demands, answers, report }) => {
    const open = new Set<string>(
      answers.filter(({ data }) => data.by.length === 0).map(({ id }) => id),
    );
    for (const { ref, data: demand } of demands) {
      const choice = open.has(ref) && choices.find((each) => each.ref === demand.choice);
      if (!choice) continue;
      const need = topics.find((each) => each.ref === choice.data.topic)?.data.title;
      report(
        "choice-unused",
        {
          technology: choice.data.name,
          need: (need ?? idOf(choice.data.topic)).toLowerCase(),
          missing: openText(demand),
          because: clause(demand.because),
        },
        { ref: choice.ref },
      );
    }
  },
});
