import { node } from "@planc/core";
import { decision } from "@planc/core/ir";
import { criteria } from "../catalog/criteria.ts";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { assumed, derived, step } from "../kit.ts";
import { weighCriteria } from "../scoring/weights.ts";
import { sentence } from "../text/words.ts";

export const criteriaStep = step("criteria", {
  reads: factReads,
  writes: { criteria: decision.criterion },
  run: (inputs) => ({
    criteria: weighCriteria(gatherFacts(inputs)).map(({ criterion, weight, because, refs }) => {
      const { name, sentence: what } = criteria[criterion];
      return node(
        decision.criterion,
        criterion,
        { name, weight, because: sentence(`${what}; ${because}`), drivers: [...refs] },
        refs.length > 0
          ? derived("weight-per-quality", refs)
          : assumed(
              "weight-unmoved",
              `${name} starts with this weight, and the brief says nothing that moves it.`,
            ),
      );
    }),
  }),
});
