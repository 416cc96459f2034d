import { node } from "@planc/core";
import { decision } from "@planc/core/ir";
import { criteria } from "../catalog/criteria.ts";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { assumed, derived, step } from "../kit.ts";
import { type Weight, weighCriteria } from "../scoring/weights.ts";
import { sentence } from "../text/words.ts";

export const criteriaStep = step("criteria", {
  reads: factReads,
  writes: { criteria: decision.criterion },
  run: (inputs) => ({
    criteria: weighCriteria(gatherFacts(inputs)).map((each) => {
      const { criterion, weight, because, refs, layer } = each;
      const { name, sentence: what } = criteria[criterion];
      return node(
        decision.criterion,
        criterion,
        {
          name,
          weight,
          because: sentence(`${what}; ${because}`),
          drivers: [...refs],
          ...(layer === undefined ? {} : { layer }),
        },
        reasonFor(each),
      );
    }),
  }),
});

function reasonFor({ criterion, refs, layer }: Weight) {
  if (refs.length > 0) return derived("weight-per-quality", refs);
  const { name } = criteria[criterion];
  return layer === undefined
    ? assumed(
        "weight-unmoved",
        `${name} starts with this weight, and the brief says nothing that moves it.`,
      )
    : assumed("weight-of-organisation", `${layer} sets the weight of ${name.toLowerCase()}.`);
}
