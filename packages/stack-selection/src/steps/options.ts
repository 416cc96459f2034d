import { byRef, join, node, optional, refOf } from "@planc/core";
import { decision } from "@planc/core/ir";
import { criterionIds } from "../catalog/criteria.ts";
import { wantedFor } from "../facts/facts.ts";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { derived, step } from "../kit.ts";
import { inForce } from "../policy/in-force.ts";
import { eliminationOf } from "../scoring/eliminate.ts";
import { plannedProvider } from "../scoring/planned-provider.ts";
import { readWeighing, weighted } from "../scoring/read-options.ts";
import { scoresOf } from "../scoring/scores.ts";
import { wishesFor } from "../scoring/wishes.ts";

export const optionsStep = step("options", {
  reads: {
    ...factReads,
    style: decision.style,
    topics: decision.topic,
    candidates: decision.candidate,
    criteria: decision.criterion,
    preferences: optional(decision.preference),
  },
  writes: { options: decision.option },
  run: (inputs) => {
    const { style } = inputs.style.data;
    const facts = gatherFacts(inputs, style);
    const preferences = inForce(inputs.preferences, style);
    const topics = byRef(inputs.topics);
    const needed = new Set(inputs.topics.filter(({ data }) => data.needed).map(({ id }) => id));
    const weighing = readWeighing(inputs.criteria);
    const provider = plannedProvider(facts, { preferences, weighing, needed });
    return {
      options: inputs.candidates.flatMap(({ ref, data }) => {
        const topic = topics.get(data.topic);
        const need = topic?.data.key;
        if (!topic || need === undefined || !facts.catalogue.isTopic(need)) return [];
        const key = data.technology;
        const entry = facts.catalogue.entryOf(key);
        const stated = wantedFor(facts, need).find((each) => each.key === key);
        const scores = scoresOf(facts, { topic: need, entry, needed, provider });
        const eliminated = eliminationOf(
          {
            topic: need,
            key,
            name: data.name,
            ...(entry ? { entry } : {}),
            ...(stated ? { stated } : {}),
          },
          { facts, preferences, needed },
        );
        const wishes = wishesFor(need, key, preferences, stated?.modality === "existing");
        const plain = {
          fit: scores.fit.score,
          operations: scores.operations.score,
          maturity: scores.maturity.score,
          familiarity: scores.familiarity.score,
          performance: scores.performance.score,
          openness: scores.openness.score,
        };
        return [
          node(
            decision.option,
            join(topic.id, key),
            {
              topic: topic.ref,
              candidate: ref,
              scores: criterionIds.map((id) => ({
                criterion: refOf(decision.criterion, id),
                score: scores[id].score,
                note: scores[id].note,
                ...(scores[id].unknown ? { unknown: true as const } : {}),
              })),
              total: weighted(plain, weighing(need)) / 10_000,
              ...(wishes.length > 0
                ? {
                    wishes: wishes.map(({ points, because, from }) => ({
                      by: points / 10_000,
                      because,
                      from,
                    })),
                  }
                : {}),
              ...(eliminated ? { eliminated: { ...eliminated, by: [...eliminated.by] } } : {}),
            },
            derived("option-scored", [ref, topic.ref]),
          ),
        ];
      }),
    };
  },
});
