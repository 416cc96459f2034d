import { noOption } from "@planc/core";
import { criterionIds } from "../catalog/criteria.ts";
import { clientId, ownershipId, styleId } from "../catalog/decision-ids.ts";
import type { Preference } from "../choices/preference.ts";
import type { Change } from "../facts/change.ts";
import { changedFacts } from "../facts/changed-facts.ts";
import type { Facts } from "../facts/facts.ts";
import { type Beside, hostingOf } from "../hosting/hosting-of.ts";
import { serverOf } from "../hosting/server-of.ts";
import { oneProgram } from "../ownership/arrangements.ts";
import { chooseOwnership } from "../ownership/choose-ownership.ts";
import type { Weighing } from "../scoring/read-options.ts";
import { weighing } from "../scoring/weights.ts";
import { besideFramework } from "../solve/beside-framework.ts";
import type { Budget } from "../solve/budget.ts";
import { type Chosen, prepareStack } from "../solve/sensitivity.ts";
import { stackVariables } from "../solve/stack-problem.ts";
import { liveOptions } from "../solve/whole-stack.ts";
import { chooseStyle } from "../style/choose-style.ts";
import { styleNames } from "../style/names.ts";
import { decideTopics } from "../topics/decide-topics.ts";
import type { Decide, Outcome } from "./turning-points.ts";

export interface Situation {
  readonly facts: Facts;
  readonly preferences: readonly Preference[];
  /** Nothing counts that the text says of the style. */
  readonly isOpen?: boolean;
}

/** The style alone. */
export function styleAgain(situation: Situation): Decide {
  return (change) => new Map([[styleId, styleNames[styleWith(situation, change)]]]);
}

/** Who owns which data, with the style chosen anew before. */
export function ownershipAgain(situation: Situation): Decide {
  const follow = following(situation);
  return (change) =>
    new Map([[ownershipId, chooseOwnership(follow(change))?.data.name ?? oneProgram]]);
}

/** Of each need whether the product has it; the style is chosen anew before. */
export function topicsAgain(situation: Situation): Decide {
  const follow = following(situation);
  return (change) => {
    const topics = decideTopics(follow(change), situation.preferences);
    const needed = new Set(topics.filter((each) => each.needed).map(({ key }) => key));
    // Also of needs that are not worth a word at one of the two numbers.
    return new Map(
      situation.facts.catalogue.topics.map((key) => [
        key,
        needed.has(key) ? "needed" : "not needed",
      ]),
    );
  };
}

/**
 * The option of each need, with style, needs and weights decided anew before. Facts reach options by way
 * of those alone, what conditions hold and what is asked for and not left out, so a combination is searched for once for each such state.
 */
export function stackAgain(situation: Situation, present: Weighing, budget?: Budget): Decide {
  const { preferences } = situation;
  const follow = following(situation);
  const weights = weighingAfter(situation, present);
  const solved = new Map<string, Solved>();
  const solve = (change?: Change): Solved & { readonly facts: Facts } => {
    const facts = follow(change);
    const weighed = weights(facts);
    const topics = decideTopics(facts, preferences);
    const state = JSON.stringify([
      facts.style,
      topics.map(({ key, needed }) => `${key} ${needed}`),
      Object.keys(facts.conditions),
      facts.stated.patterns.map(({ pattern }) => pattern.key),
      // Demands come to exclude each other, or no longer do, with the number of services.
      facts.stated.technologies.map(({ key, topic, modality }) => [key, topic, modality]),
      topics.flatMap(({ key, needed }) => (needed ? [key, clientId(key)] : [])).map(weighed),
      facts.numbers.responseTime !== undefined,
    ]);
    const known = solved.get(state);
    if (known) return { ...known, facts };
    const input = { facts, preferences, weighing: weighed, ...(budget ? { budget } : {}) };
    const all = stackVariables(facts, liveOptions(facts, preferences, weighed));
    const variables = besideFramework({ ...input, variables: all });
    const { best } = prepareStack({ ...input, variables });
    const chosen = best?.chosen ?? [];
    const filled = new Set(chosen.map(({ variable }) => variable.topic));
    const outcome: Outcome = new Map([
      ...chosen.map(({ variable, option }) => [variable.id, option.key] as const),
      ...topics
        .filter(({ key, needed }) => needed && !filled.has(key))
        .map(({ key }) => [key, noOption] as const),
    ]);
    solved.set(state, { outcome, chosen });
    return { outcome, chosen, facts };
  };
  const base = hostedIn(solve());
  return (change) => {
    const found = solve(change);
    return new Map([...found.outcome, ...hostedAgain(base, found)]);
  };
}

interface Solved {
  readonly outcome: Outcome;
  readonly chosen: readonly Chosen[];
}

/** Under which who runs a choice is decided anew: `hosting.relational-store`. */
export function hostingId(choice: string): string {
  return `hosting.${choice}`;
}

interface HostedAs {
  readonly key: string;
  readonly name: string;
}

function hostedIn({
  chosen,
  facts,
}: {
  readonly chosen: readonly Chosen[];
  readonly facts: Facts;
}): ReadonlyMap<string, HostedAs> {
  const beside: Beside = new Map(
    chosen.map(({ variable, option }) => [variable.topic, option.key]),
  );
  return new Map(
    chosen.flatMap(({ variable, option }) => {
      const found = hostingOf(facts, serverOf(facts, variable.topic, option), beside);
      return found ? [[variable.id, { key: option.key, name: found.name }] as const] : [];
    }),
  );
}

/** Who runs what is still chosen; of what another one takes the place of, the choice itself tells. */
function hostedAgain(
  base: ReadonlyMap<string, HostedAs>,
  found: Parameters<typeof hostedIn>[0],
): readonly (readonly [string, string])[] {
  if (base.size === 0) return [];
  const now = hostedIn(found);
  return [...base].map(([id, was]) => {
    const own = now.get(id);
    return [hostingId(id), own?.key === was.key ? own.name : was.name] as const;
  });
}

/** The facts with a number changed and the style that follows; a style that was set otherwise stays. */
function following(situation: Situation): (change?: Change) => Facts {
  const { facts } = situation;
  const isOwn = styleWith(situation) === facts.style;
  return (change) =>
    change
      ? changedFacts(facts, isOwn ? styleWith(situation, change) : facts.style, change)
      : facts;
}

function styleWith({ facts, preferences, isOpen }: Situation, change?: Change) {
  const wishes = preferences.filter(({ data }) => data.topic === styleId);
  return chooseStyle(changedFacts(facts, undefined, change), wishes, isOpen).data.style;
}

/** Weights as the brief's numbers give them; weights that were set otherwise stay. */
function weighingAfter({ facts, preferences }: Situation, present: Weighing) {
  const own = weighing(facts);
  const isOwn = decideTopics(facts, preferences)
    .filter(({ needed }) => needed)
    .every(({ key }) => {
      const [now, then] = [own(key), present(key)];
      return criterionIds.every((id) => Math.abs(now[id] - then[id]) < 1e-9);
    });
  return (changed: Facts): Weighing => (isOwn ? weighing(changed) : present);
}
