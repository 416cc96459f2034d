import { clientId, splitTopics } from "../catalog/decision-ids.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import type { Preference } from "../choices/preference.ts";
import { frameworksOf, isClientPart } from "../facts/client-frameworks.ts";
import { areAlternatives, type Facts, wantedFor } from "../facts/facts.ts";
import type { StatedTechnology } from "../facts/stated.ts";
import { asClientLanguage } from "../scoring/client-needs.ts";
import { boundOf, hasTwoSides, statedLanguages } from "../scoring/languages.ts";
import { type LiveOption, type Weighing, type Weights, weighted } from "../scoring/read-options.ts";
import { wishesFor } from "../scoring/wishes.ts";
import { near } from "./judgement.ts";
import type { Clause, ScoreTable, Structure } from "./problem.ts";
import { bonusOf, relationsOf } from "./relations.ts";

/** A need to fill, or the client's part of one: its own language, its own unit tests. */
export interface StackVariable {
  readonly id: string;
  readonly topic: TopicKey;
  readonly part: "main" | "client";
  readonly options: readonly LiveOption[];
  /** The one that the text names, which stands whatever its score. */
  readonly fixed?: string;
}

export function stackVariables(
  facts: Facts,
  options: readonly LiveOption[],
): readonly StackVariable[] {
  const topics = [...new Set(options.map(({ topic }) => topic))].sort();
  return topics
    .flatMap((topic) => {
      const own = options.filter((each) => each.topic === topic);
      const main = variable(facts, topic, "main", own);
      const split = splitTopics.some((each) => each === topic) && hasTwoSides(facts);
      return split ? [main, variable(facts, topic, "client", own)] : [main];
    })
    .filter(({ options: usable }) => usable.length > 0);
}

function variable(
  facts: Facts,
  topic: TopicKey,
  part: "main" | "client",
  own: readonly LiveOption[],
): StackVariable {
  const id = part === "client" ? clientId(topic) : topic;
  const { languages, because } = boundOf(facts, part);
  const usable =
    topic === "language"
      ? own
          .filter(({ key }) => languages.has(key))
          .map((each) => (part === "client" ? asClientLanguage(facts, each) : each))
      : topic === "unit-testing"
        ? own.filter(({ entry }) => entry?.languages?.some((each) => languages.has(each)) ?? true)
        : own;
  const wanted =
    topic === "language" ? statedLanguages(facts, part, languages) : wantedFor(facts, topic);
  // Tests that the text names are the client's too where its language is known to be theirs.
  const meant = part === "main" || topic === "language" || because.length > 0;
  const named = wanted.filter(({ key }) => meant && usable.some((each) => each.key === key));
  if (areAlternatives(named)) {
    return { id, topic, part, options: usable.filter((each) => isOneOf(named, each)) };
  }
  const [fixed] = named;
  return { id, topic, part, options: usable, ...(fixed ? { fixed: fixed.key } : {}) };
}

function isOneOf(named: readonly StatedTechnology[], { key }: LiveOption): boolean {
  return named.some((each) => each.key === key);
}

/** What the variables' options give and forbid each other, whatever the weights are. */
export function stackStructure(facts: Facts, variables: readonly StackVariable[]): Structure {
  const present = namedIn(facts);
  return {
    sizes: variables.map(({ options }) => options.length),
    relations: relationsOf(facts, variables, present),
    clauses: clausesOf(facts, variables, present),
  };
}

/** What an option gains beside others that are chosen, in ten-thousandths of a score. */
export interface Gain {
  readonly beside: LiveOption;
  readonly points: number;
}

/** The bonuses that make up what a combination scores beyond its options' own scores, for one of them. */
export function gainsOf(
  facts: Facts,
  chosen: readonly { readonly variable: StackVariable; readonly option: LiveOption }[],
  { variable, option }: { readonly variable: StackVariable; readonly option: LiveOption },
): readonly Gain[] {
  const present = namedIn(facts);
  return chosen.flatMap((other): Gain[] => {
    if (other.variable.id === variable.id) return [];
    const points = bonusOf(facts, variable, option, other.variable, other.option, present) ?? 0;
    return points > 0 ? [{ beside: other.option, points }] : [];
  });
}

function namedIn(facts: Facts): ReadonlySet<string> {
  return new Set(
    facts.stated.technologies.filter(({ modality }) => modality !== "avoid").map(({ key }) => key),
  );
}

/** An option that may not be taken, or the only one that may, by the variable's id. */
export interface Limit {
  readonly kind: "without" | "only";
  readonly id: string;
  /** Whose other side may not take it either: what stays there would keep a bonus of the one that goes. */
  readonly also?: readonly string[];
  readonly key: string;
  /** What goes with it, as it is no other way of the same. */
  readonly kin?: readonly string[];
}

/** Scores under weights. What the text names is the only value of its variable, unless a limit is set there. */
export function stackScores(
  variables: readonly StackVariable[],
  preferences: readonly Preference[],
  weighing: Weighing,
  limit?: Limit,
): ScoreTable {
  return scoring(variables, preferences)(weighing, limit);
}

/** Scores variables under one weighing after another; of those whose weights are the same the row is too. */
export function scoring(
  variables: readonly StackVariable[],
  preferences: readonly Preference[],
): (weighing: Weighing, limit?: Limit) => ScoreTable {
  const rows = variables.map((variable) => ({ variable, known: new WeakMap<Weights, Row>() }));
  return (weighing, limit) =>
    rows.map(({ variable, known }) => {
      const weights = weighing(variable.id);
      if (limit && isAbout(limit, variable.id)) {
        return scoresOf(variable, preferences, weights, limit);
      }
      const row = known.get(weights) ?? scoresOf(variable, preferences, weights);
      known.set(weights, row);
      return row;
    });
}

type Row = ScoreTable[number];

function isAbout({ id, also }: Limit, variable: string): boolean {
  return id === variable || also?.includes(variable) === true;
}

function scoresOf(
  { topic, options, fixed }: StackVariable,
  preferences: readonly Preference[],
  weights: Weights,
  limit?: Limit,
): Row {
  const own = options.map(
    (option) =>
      weighted(option.scores, weights) + wishFor(option, preferences) - handicapOf(option),
  );
  const worth = followsLanguage.has(topic) ? amongOwn(options, own) : own;
  return options.map((option, at) => {
    const isOpen = limit
      ? isMeant(limit, option.key) === (limit.kind === "only")
      : fixed === undefined || option.key === fixed;
    return isOpen ? (worth[at] ?? null) : null;
  });
}

function isMeant({ key, kin }: Limit, option: string): boolean {
  return option === key || kin?.includes(option) === true;
}

/**
 * What every language has one of: a language is not taken for the sake of these, so each counts by how far it is
 * behind the best of its own language.
 */
const followsLanguage: ReadonlySet<TopicKey> = new Set<TopicKey>(["data-access", "migrations"]);

function amongOwn(options: readonly LiveOption[], worth: readonly number[]): readonly number[] {
  const spoken = options.map(({ entry }) => entry?.languages ?? entry?.comparedFor);
  return worth.map((own, at) => {
    const languages = spoken[at];
    if (!languages) return own;
    const peers = worth.filter((_, other) => spoken[other]?.some((one) => languages.includes(one)));
    return own - Math.max(...peers);
  });
}

/**
 * Of near-equals the one is taken that nobody here has to run: what the team would run with nobody on call has to lead
 * by more than near-equals are apart.
 */
export function handicapOf({ unwatched }: LiveOption): number {
  return unwatched ? near * 10_000 : 0;
}

/** What wishes add to an option, in ten-thousandths. */
export function wishFor({ topic, key }: LiveOption, preferences: readonly Preference[]): number {
  return wishesFor(topic, key, preferences).reduce((sum, { points }) => sum + points, 0);
}

/** What each option requires beside it, as far as the text does not name it already. */
function clausesOf(
  facts: Facts,
  variables: readonly StackVariable[],
  present: ReadonlySet<string>,
): readonly Clause[] {
  const clauses: Clause[] = [];
  variables.forEach(({ topic, options, fixed }, at) => {
    options.forEach(({ entry }, value) => {
      // The framework that it is used beside is taken before it.
      const paired =
        fixed === undefined && isClientPart(topic)
          ? frameworksOf(facts.catalogue, entry)
          : undefined;
      for (const group of entry?.requires ?? []) {
        if (group === paired || group.some((key) => present.has(key))) continue;
        const anyOf = variables.flatMap((each, place) =>
          each.options.flatMap((option, index) =>
            group.includes(option.key) ? [{ variable: place, value: index }] : [],
          ),
        );
        clauses.push({ variable: at, value, anyOf });
      }
    });
  });
  return clauses;
}
