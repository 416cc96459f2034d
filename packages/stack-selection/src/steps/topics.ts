import { carried, node, optional, type Ref, refOf } from "@planc/core";
import { decision } from "@planc/core/ir";
import { isApproach } from "../catalog/approaches.ts";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { topicsAgain } from "../flips/decide-again.ts";
import { turningFacts } from "../flips/turning-facts.ts";
import { derived, step } from "../kit.ts";
import { inForce } from "../policy/in-force.ts";
import { premisesOf } from "../premises/premises-of.ts";
import { type DecidedTopic, decideTopics } from "../topics/decide-topics.ts";

export const topicsStep = step("topics", {
  reads: { ...factReads, style: decision.style, preferences: optional(decision.preference) },
  writes: { topics: decision.topic, premises: decision.premise },
  run: (inputs) => {
    const { style } = inputs.style.data;
    const facts = gatherFacts(inputs, style);
    const preferences = inForce(inputs.preferences, style);
    const points = inputs.options.turns
      ? turningFacts(facts, topicsAgain({ facts, preferences }))
      : undefined;
    const decided = decideTopics(facts, preferences);
    return {
      // Where something is needed its choice says what that rests on.
      premises: decided.flatMap(({ key, needed }) =>
        needed ? [] : premisesOf(facts, refOf(decision.topic, key), points?.get(key)),
      ),
      topics: decided.map((topic) =>
        node(
          decision.topic,
          topic.key,
          {
            key: topic.key,
            title: topic.title,
            needed: topic.needed,
            because: topic.because,
            ...(topic.turns ? { turns: topic.turns } : {}),
            ...(topic.inShort ? { inShort: topic.inShort } : {}),
            drivers: [...new Set(topic.refs)],
            ...(isApproach(topic.key) ? { approach: true as const } : {}),
          },
          reasonFor(topic, inputs.product.ref),
        ),
      ),
    };
  },
});

function reasonFor({ ground, refs }: DecidedTopic, product: Ref) {
  const [first = product, ...rest] = refs;
  if (ground === "stated") return carried(first, ...rest);
  return derived(derivations[ground], [first, ...rest]);
}

const derivations = {
  facts: "topic-from-facts",
  policy: "topic-from-policy",
  slot: "topic-of-organisation",
} as const;
