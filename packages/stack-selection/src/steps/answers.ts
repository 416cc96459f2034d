import { mark, optional } from "@planc/core";
import { api, decision, security } from "@planc/core/ir";
import { answerTo } from "../demands/answers.ts";
import { derived, step } from "../kit.ts";
import { drawnReads } from "../records/drawn.ts";

/** Says of each demand what of the finished plan meets it. */
export const answersStep = step("answers", {
  reads: {
    choices: decision.choice,
    demands: decision.demand,
    ...drawnReads,
    schemas: optional(api.schema),
    identity: optional(security.identity),
  },
  writes: { answers: decision.answer },
  run: (plan) => ({
    answers: plan.demands.flatMap(({ ref, data }) => {
      const by = answerTo(data, plan);
      return by
        ? [mark(decision.answer, ref, { by: [...by] }, derived("demand-answered", [ref, ...by]))]
        : [];
    }),
  }),
});
