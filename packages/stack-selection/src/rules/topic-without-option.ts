import { optional, type Ref } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import type { Preference } from "../choices/preference.ts";
import { irreducible } from "../conflicts/irreducible.ts";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { rule } from "../kit.ts";
import { type Elimination, eliminationsOf } from "../scoring/eliminate.ts";
import { clause, listed, sample } from "../text/words.ts";
import { unfilled } from "../topics/unfilled.ts";
import { placeOf } from "./place-of.ts";

/** A need that stays open. */
export const topicWithoutOption = rule("topic-without-option", {
  reads: {
    ...factReads,
    style: optional(decision.style),
    topics: decision.topic,
    candidates: decision.candidate,
    scored: decision.option,
    choices: decision.choice,
    preferences: optional(decision.preference),
  },
  check: (plan) => {
    const { topics, candidates, scored, choices, preferences, report } = plan;
    const facts = gatherFacts(plan, plan.style?.data.style);
    const needed = new Set(topics.filter(({ data }) => data.needed).map(({ id }) => id));
    const { mentions, systems, qualities, quantities, attributes, actions, regimes } = plan;
    const sayings = [
      ...mentions,
      ...systems,
      ...qualities,
      ...quantities,
      ...attributes,
      ...actions,
      ...regimes,
    ];
    for (const { ref, id: topic, data } of unfilled(topics, choices, facts.catalogue)) {
      const options = scored
        .filter((option) => option.data.topic === ref)
        .map((option): RuledOut => {
          const candidate = candidates.find((each) => each.ref === option.data.candidate);
          const { technology: key = "", name = key } = candidate?.data ?? {};
          const entry = facts.catalogue.entryOf(key);
          const all = facts.catalogue.isTopic(topic)
            ? eliminationsOf(
                { topic, key, name, ...(entry ? { entry } : {}) },
                { facts, preferences, needed },
              )
            : [];
          const first = option.data.eliminated;
          return {
            name,
            by: all.length > 0 || !first ? all : [{ because: first.because, by: first.by }],
          };
        });
      const set = constraintsOn(options);
      const told = set.map(
        (each) => `${each.text}${placeOf(each.refs, sayings)}${settingOf(each.refs, preferences)}`,
      );
      report(
        "topic-without-option",
        {
          topic: data.title,
          because: told.join("; ") || "the catalogue has none that fits the other choices",
        },
        { ref },
      );
    }
  },
});

/** ` (technologies.BullMQ of Acme)` of a policy, for a message that names more than one place. */
function settingOf(refs: readonly Ref[], preferences: readonly Preference[]): string {
  const places = preferences.flatMap(({ ref, data: { policy } }) =>
    policy && refs.includes(ref) ? [`${policy.setting} of ${policy.layer}`] : [],
  );
  return places.length > 0 ? ` (${sample(places)})` : "";
}

interface RuledOut {
  readonly name: string;
  readonly by: readonly Elimination[];
}

interface Constraint {
  readonly text: string;
  readonly refs: readonly Ref[];
  /** What it rules out. */
  readonly names: ReadonlySet<string>;
}

/** Constraints that rule all options out together, and without any one of them would not. */
function constraintsOn(options: readonly RuledOut[]): readonly Constraint[] {
  if (options.some(({ by }) => by.length === 0)) return [];
  const constraints = new Map<string, { because: string; refs: readonly Ref[]; names: string[] }>();
  for (const { name, by } of options) {
    for (const { because, by: refs } of by) {
      // The same statement may rule out several, for different reasons.
      const id = isSaid(refs) ? [...refs].sort().join(" ") : because;
      const known = constraints.get(id);
      if (known) known.names.push(name);
      else constraints.set(id, { because: clause(because), refs, names: [name] });
    }
  }
  const all = [...constraints.values()].map(
    ({ because, refs, names }): Constraint => ({
      text:
        names.length === 1 && names.some((name) => because.includes(name))
          ? because
          : `${listed(names)}: ${because}`,
      refs,
      names: new Set(names),
    }),
  );
  // What nobody can change by a word is left out first, then what rules out few: the set is small sooner.
  const byReach = all.toSorted(
    (a, b) => Number(isSaid(a.refs)) - Number(isSaid(b.refs)) || a.names.size - b.names.size,
  );
  return irreducible(byReach, (some) =>
    options.every(({ name }) => some.some(({ names }) => names.has(name))),
  ).toReversed();
}

/** Whether a statement or a policy is behind it, and not the product as a whole. */
function isSaid(refs: readonly Ref[]): boolean {
  return refs.some((ref) => !ref.startsWith(`${brief.product.id}#`));
}
