import { node } from "@planc/core";
import { decision } from "@planc/core/ir";
import { criteria } from "../catalog/criteria.ts";
import { clientId, splitTopics } from "../catalog/decision-ids.ts";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { assumed, derived, step } from "../kit.ts";
import { type Weight, weighCriteria, weighNeed } from "../scoring/weights.ts";
import { sentence } from "../text/words.ts";

export const criteriaStep = step("criteria", {
  reads: { ...factReads, topics: decision.topic },
  writes: { criteria: decision.criterion },
  run: (inputs) => {
    const facts = gatherFacts(inputs);
    const keys = inputs.topics.filter(({ data }) => data.needed).map(({ data }) => data.key);
    const clients = splitTopics.filter((each) => keys.includes(each)).map(clientId);
    const needs = [...keys, ...clients]
      .sort()
      .map((need) => ({ need, weights: weighNeed(facts, need) }));
    return {
      criteria: weighCriteria(facts).map((each) => {
        const { criterion, weight, because, refs, layer } = each;
        const { name, sentence: what } = criteria[criterion];
        const apart = until(each, needs);
        return node(
          decision.criterion,
          criterion,
          {
            name,
            weight,
            because: sentence(`${what}; ${because}`),
            drivers: [...refs],
            ...(layer === undefined ? {} : { layer }),
            ...(apart.length > 0 ? { apart: [...apart] } : {}),
          },
          reasonFor(each),
        );
      }),
    };
  },
});

interface Weighed {
  readonly need: string;
  readonly weights: readonly Weight[];
}

/** Needs with a weight or a reason of their own, those with the same together. */
function until(base: Weight, weighed: readonly Weighed[]) {
  const groups = new Map<string, { own: Weight; needs: string[] }>();
  for (const { need, weights } of weighed) {
    const own = weights.find(({ criterion }) => criterion === base.criterion);
    if (!own || (own.weight === base.weight && own.because === base.because)) continue;
    const key = `${own.weight} ${own.because}`;
    const group = groups.get(key) ?? { own, needs: [] };
    groups.set(key, group);
    group.needs.push(need);
  }
  const { sentence: what } = criteria[base.criterion];
  return [...groups.values()].map(({ own: { weight, because, refs, uncounted }, needs }) => ({
    needs,
    weight,
    because: sentence(`${what}; ${because}`),
    drivers: [...refs],
    uncounted: [...uncounted],
  }));
}

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
