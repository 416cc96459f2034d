import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Preference } from "../choices/preference.ts";
import type { Facts } from "../facts/facts.ts";
import { gatherFacts } from "../facts/gather.ts";
import { candidatesFor } from "../scoring/candidates.ts";
import { eliminationOf } from "../scoring/eliminate.ts";
import { liveOption } from "../scoring/live-option.ts";
import { plannedProvider } from "../scoring/planned-provider.ts";
import type { LiveOption, Weighing } from "../scoring/read-options.ts";
import { decideTopics } from "../topics/decide-topics.ts";
import { besideFramework } from "./beside-framework.ts";
import type { Budget } from "./budget.ts";
import { prepareStack } from "./sensitivity.ts";
import { stackVariables } from "./stack-problem.ts";

/** What a topic would get if the text did not name a technology. */
export interface Instead {
  readonly key: string;
  readonly name: string;
  /** Whether the name alone brought the topic in, so that what it does could be done without a product. */
  readonly byName: boolean;
}

/**
 * Decides again as if the text did not name the technology, from the brief on. What it does there is still
 * asked for, so the need stays.
 */
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
  const gathered = gatherFacts(
    {
      ...inputs,
      mentions: inputs.mentions.filter(({ ref }) => !dropped.has(ref)),
      systems: inputs.systems.filter(({ ref }) => !dropped.has(ref)),
    },
    facts.style,
  );
  // What is kept there is wished for whatever keeps it: it is told with the name, and does not go with it.
  const { sessions } = facts.conditions;
  const less = sessions
    ? { ...gathered, conditions: { ...gathered.conditions, sessions } }
    : gathered;
  const alone = liveOptions(less, preferences, weighing);
  const byName = !alone.some((each) => each.topic === topic);
  const options = byName ? liveOptions(less, preferences, weighing, topic) : alone;
  const input = { facts: less, preferences, weighing, budget };
  const variables = besideFramework({ ...input, variables: stackVariables(less, options) });
  const { best } = prepareStack({ ...input, variables });
  const found = best?.chosen.find(({ variable }) => variable.id === topic)?.option;
  return found && { key: found.key, name: found.name, byName };
}

/** The options that steps would write for these facts, without those that are ruled out; `also` counts as needed. */
export function liveOptions(
  facts: Facts,
  preferences: readonly Preference[],
  weighing: Weighing,
  also?: TopicKey,
): readonly LiveOption[] {
  const decided = decideTopics(facts, preferences).flatMap((each) =>
    each.needed ? [each.key] : [],
  );
  const needed = [...new Set([...decided, ...(also === undefined ? [] : [also])])];
  const context = { facts, preferences, needed: new Set<string>(needed) };
  const provider = plannedProvider(facts, { preferences, weighing, needed: context.needed });
  return needed
    .flatMap((topic) =>
      candidatesFor(facts, topic, undefined).flatMap((candidate): LiveOption[] => {
        if (eliminationOf(candidate, context)) return [];
        return [
          liveOption(facts, candidate, {
            weights: weighing(topic),
            needed: context.needed,
            provider,
          }),
        ];
      }),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
