import { node, optional } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { failoverTimes } from "../catalog/facts/failover-times.ts";
import { recoveryTimeOf } from "../facts/recovery.ts";
import { assumed, step } from "../kit.ts";

/** A stated time that what is rented does not keep, and whether it was meant of that. */
export const recoveryStep = step("recovery", {
  reads: {
    choices: decision.choice,
    hostings: optional(decision.hosting),
    quantities: optional(brief.quantity),
  },
  writes: { questions: brief.question },
  run: ({ choices, hostings, quantities }) => {
    const within = recoveryTimeOf(quantities);
    const doubled = choices.some(({ id }) => id === "standby");
    if (!within || !doubled) return { questions: [] };
    return {
      questions: hostings.flatMap((hosting) => {
        const { data } = hosting;
        const known = failoverTimes.find(({ offering }) => offering.test(data.name));
        const store = choices.find(({ ref }) => ref === data.choice);
        if (data.by !== "provider" || !known || !store) return [];
        const [from, to] = known.typical;
        const sooner =
          known.faster?.engines.test(store.data.name) && known.faster.below <= within.seconds;
        if (to <= within.seconds || sooner) return [];
        return [
          node(
            brief.question,
            `recovery-${store.id}`,
            {
              text: `Do the ${within.text} hold for ${data.name} too, whose standby typically takes ${from} to ${to} s to take over?`,
              default: `They are taken to hold for the programs; ${data.name} is away for as long as its standby takes.`,
              options: [],
              about: [store.ref, within.ref],
              turns: [],
            },
            assumed(
              "question-from-choice",
              `${data.name} is away for longer than the text gives.`,
              [store.ref, hosting.ref, within.ref],
            ),
          ),
        ];
      }),
    };
  },
});
