import { refOf } from "@planc/core";
import { brief } from "@planc/core/ir";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { gatherFacts } from "../facts/gather.ts";
import { stackOptions } from "../policy/stack-options.ts";
import { candidatesFor } from "../scoring/candidates.ts";
import { liveOption } from "../scoring/live-option.ts";
import type { LiveOption } from "../scoring/read-options.ts";
import { weighing } from "../scoring/weights.ts";
import type { ScoreTable, Structure } from "./problem.ts";
import { stackScores, stackStructure, stackVariables } from "./stack-problem.ts";

export interface CatalogueStack {
  readonly structure: Structure;
  readonly scores: ScoreTable;
}

/**
 * What there is to choose where a product has the needs with the most options all at once, and its text
 * rules nothing out: more than any text asks for. It is there to be measured.
 */
export function catalogueStack(needs: number): CatalogueStack {
  const facts = gatherFacts({
    options: stackOptions.parse({}),
    product: {
      ref: refOf(brief.product, "product"),
      id: "product",
      data: {
        name: "Everything",
        summary: "Has every need.",
        kinds: ["web-application", "mobile-app"],
        scope: "system",
      },
    },
    mentions: [],
    parts: [],
    systems: [],
    concepts: [],
    attributes: [],
    relations: [],
    actions: [],
    actors: [],
    qualities: [],
    quantities: [],
    regimes: [],
    loads: [],
    targets: [],
    obligations: [],
  });
  const weights = weighing(facts);
  const optionsOf = (topic: TopicKey): readonly LiveOption[] =>
    candidatesFor(facts, topic, undefined).map((each) =>
      liveOption(facts, each, { weights: weights(topic), needed: new Set(facts.catalogue.topics) }),
    );
  const options = facts.catalogue.topics
    .map(optionsOf)
    .sort((a, b) => b.length - a.length)
    .slice(0, needs)
    .flat();
  const variables = stackVariables(facts, options);
  return {
    structure: stackStructure(facts, variables),
    scores: stackScores(variables, [], weights),
  };
}
