import { idOf } from "@planc/core";
import { decision } from "@planc/core/ir";
import { entryOf } from "../catalog/index.ts";
import { rule } from "../kit.ts";
import { clause } from "../text/words.ts";

/** A need that stays open. */
export const topicWithoutOption = rule("topic-without-option", {
  reads: { topics: decision.topic, scored: decision.option, choices: decision.choice },
  check: ({ topics, scored, choices, report }) => {
    const filled = new Set<string>(choices.map(({ data }) => idOf(data.topic)));
    const taken = choices.flatMap(({ data }) => entryOf(data.technology)?.topics ?? []);
    for (const { ref, id, data } of topics) {
      // A language that is its own runtime fills both needs with one choice.
      if (!data.needed || filled.has(id) || taken.some((topic) => topic === id)) continue;
      const reasons = scored
        .filter((option) => option.data.topic === ref)
        .flatMap((option) => (option.data.eliminated ? [option.data.eliminated.because] : []));
      const told = [...new Set(reasons)].slice(0, 3).join(" ");
      report(
        "topic-without-option",
        {
          topic: data.title,
          because: clause(told) || "the catalogue has none that fits the other choices",
        },
        { ref },
      );
    }
  },
});
