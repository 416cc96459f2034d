import { idOf, optional } from "@planc/core";
import { decision } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { clause } from "../text/words.ts";

/** What the organisation wants no new use of, and the plan newly takes. */
export const technologyOnHold = rule("technology-on-hold", {
  reads: { choices: decision.choice, preferences: optional(decision.preference) },
  check: ({ choices, preferences, report }) => {
    const held = preferences.filter(({ data }) => data.policy?.status === "hold");
    for (const { ref, data } of choices) {
      if (data.lifecycle === "existing") continue;
      const policy = held.find(
        (each) => each.data.technology === data.technology && each.data.topic === idOf(data.topic),
      );
      if (!policy) continue;
      report(
        "technology-on-hold",
        { technology: data.name, because: clause(policy.data.because) },
        { ref },
      );
    }
  },
});
