import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Preference } from "../choices/preference.ts";
import type { Facts } from "../facts/facts.ts";
import { gatherFacts } from "../facts/gather.ts";
import { candidatesFor } from "../scoring/candidates.ts";
import { eliminationOf } from "../scoring/eliminate.ts";
import { liveOption } from "../scoring/live-option.ts";
import type { LiveOption, Weighing } from "../scoring/read-options.ts";
import { decideTopics } from "../topics/decide-topics.ts";
import type { Budget } from "./budget.ts";
import { prepareStack } from "./sensitivity.ts";
import { stackVariables } from "./stack-problem.ts";

/** What a topic would get if the text did not name a technology: another one, or nothing. */
export type Instead =
  | { readonly kind: "technology"; readonly key: string; readonly name: string }
  | { readonly kind: "not-needed" };

/** Decides again as if the text did not name the technology, from the brief on. */
export function withoutStated(
  facts: Facts,
  topic: TopicKey,
  key: string,
  preferences: readonly Preference[],
  weighing: Weighing,
  budget: Budget,
): Instead | undefined {
  const dropped = new Set(
    facts.stated.technologies.filter((each) => each.key === key).flatMap(({ refs }) => refs),
  );
  const { inputs } = facts;
  const less = gatherFacts(
    {
      ...inputs,
      mentions: inputs.mentions.filter(({ ref }) => !dropped.has(ref)),
      systems: inputs.systems.filter(({ ref }) => !dropped.has(ref)),
    },
    facts.style,
  );
  const options = liveOptions(less, preferences, weighing);
  if (!options.some((each) => each.topic === topic)) return { kind: "not-needed" };
  const variables = stackVariables(less, options);
  const { best } = prepareStack({ facts: less, variables, preferences, weighing, budget });
  const found = best?.chosen.find(({ variable }) => variable.id === topic)?.option;
  return found && { kind: "technology", key: found.key, name: found.name };
}

/** The options that steps would write for these facts, without those that are ruled out. */
export function liveOptions(
  facts: Facts,
  preferences: readonly Preference[],
  weighing: Weighing,
): readonly LiveOption[] {
  const needed = decideTopics(facts, preferences).filter((each) => each.needed);
  const context = { facts, preferences, needed: new Set<string>(needed.map(({ key }) => key)) };
  return needed
    .flatMap(({ key: topic }) =>
      candidatesFor(facts, topic, undefined).flatMap((candidate): LiveOption[] => {
        if (eliminationOf(candidate, context)) return [];
        return [liveOption(facts, candidate, { weights: weighing(topic), needed: context.needed })];
      }),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
