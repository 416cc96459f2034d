import type { Ref } from "@planc/core";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { areAlternatives, type Facts, wantedFor } from "../facts/facts.ts";
import type { StatedTechnology } from "../facts/stated.ts";
import { type Beside, type Hosting, hostingOf } from "../hosting/hosting-of.ts";
import { serverOf } from "../hosting/server-of.ts";
import type { LiveOption, Weighing } from "../scoring/read-options.ts";
import { besideFramework } from "../solve/beside-framework.ts";
import { createBudget } from "../solve/budget.ts";
import { conflictOf } from "../solve/conflict.ts";
import { createRivals } from "../solve/rivals.ts";
import { type Instead, runnerUp } from "../solve/runner-up.ts";
import { type Chosen, type Leader, leaderBeside, prepareStack } from "../solve/sensitivity.ts";
import { type Gain, gainsOf, type StackVariable, stackVariables } from "../solve/stack-problem.ts";
import { withoutSurvey } from "../solve/without-survey.ts";
import { type Consequences, consequencesOf } from "./consequences.ts";
import type { Preference } from "./preference.ts";
import { purposeOf, statedPurpose } from "./purpose.ts";
import { createTurns, noTurns, notSearched, type Turns } from "./turns.ts";

export interface DecidedChoice extends Turns {
  readonly id: string;
  readonly topic: TopicKey;
  readonly option: LiveOption;
  readonly purpose: string;
  readonly basis: "stated" | "existing" | "required" | "scored" | "only";
  readonly stated?: StatedTechnology;
  /** The node of a pack or policy that decided. */
  readonly policy?: Ref;
  readonly margin?: number;
  /** By how much the next one is higher, where this was taken as nobody has to run it. */
  readonly sparedFor?: number;
  readonly next?: LiveOption;
  /** What would be taken if it did not count how many use each. */
  readonly surveyed?: LiveOption;
  /** What makes up the margin. */
  readonly instead?: Instead;
  /** What could take its place beside the others, itself among them; all options where absent. */
  readonly considered?: readonly LiveOption[];
  /** What it gains beside other choices. */
  readonly gains: readonly Gain[];
  readonly leader?: Leader;
  readonly consequences: Consequences;
  readonly lifecycle: "new" | "existing";
  /** Who runs it, where it is a server that somebody has to run. */
  readonly hosting?: Hosting;
}

export interface StackDecision {
  readonly choices: readonly DecidedChoice[];
  /** Needs that no combination fills together, so that each was filled by itself. */
  readonly conflict: readonly StackVariable[];
}

/** One technology per need: what the text names stands, the rest is the best combination that works. */
export function chooseStack(
  facts: Facts,
  preferences: readonly Preference[],
  weighing: Weighing,
  options: readonly LiveOption[],
  /** Whether to search for what would turn each choice. */
  withTurns = true,
): StackDecision {
  const input = { facts, preferences, weighing, budget: createBudget() };
  const variables = besideFramework({ ...input, variables: stackVariables(facts, options) });
  const stack = prepareStack({ ...input, variables });
  const chosen = stack.best?.chosen ?? variables.flatMap(alone);
  const turnsOf = withTurns ? createTurns({ ...input, stack }) : () => notSearched;
  const rivalsOf = createRivals(facts, variables, chosen);
  const kept = withoutRepeats(chosen);
  const extra = furtherStated(facts, options, kept);
  const beside = new Set([
    ...kept.map(({ option }) => option.key),
    ...extra.map(({ option }) => option.key),
  ]);
  const needs: Beside = new Map(
    [...extra, ...kept.map(({ variable, option }) => ({ topic: variable.topic, option }))].map(
      ({ topic, option }) => [topic, option.key],
    ),
  );
  const hosted = (topic: TopicKey, option: LiveOption): { readonly hosting?: Hosting } => {
    const hosting = hostingOf(facts, serverOf(facts, topic, option), needs);
    return hosting ? { hosting } : {};
  };
  const choices = kept.map((each): DecidedChoice => {
    const { variable, option } = each;
    const { topic, part } = variable;
    const stated = wantedFor(facts, topic).find(({ key }) => key === option.key);
    const runner = runnerUp(stack, each);
    const policy = policyFor(preferences, option);
    const considered = rivalsOf(each);
    const basis = basisOf(facts, each, stated, policy, considered.length);
    const leader = basis === "scored" ? leaderBeside(stack, each, considered) : undefined;
    const behind =
      runner && considered.some(({ key }) => key === runner.option.key) ? runner : undefined;
    return {
      ...common(facts, {
        topic,
        part: isShared(chosen, each) ? "both" : part,
        option,
        stated,
        beside,
      }),
      id: part === "client" ? `${topic}.${option.key}` : topic,
      basis,
      ...(policy && !stated ? { policy: policy.ref } : {}),
      considered,
      ...(basis === "scored" && behind && !behind.isSpared
        ? { margin: clamp(behind.margin), instead: behind.instead }
        : {}),
      ...(basis === "scored" && behind?.isSpared ? { sparedFor: clamp(-behind.margin) } : {}),
      // What the text names may score less than what would come in its place.
      ...(behind &&
      basis !== "required" &&
      (behind.margin >= 0 || behind.isSpared) &&
      basis !== "existing"
        ? { next: behind.option }
        : {}),
      ...(basis === "scored" ? withoutSurvey(facts, stack, each, considered) : {}),
      ...hosted(topic, option),
      gains: stated ? [] : gainsOf(facts, chosen, each),
      ...(leader ? { leader } : {}),
      ...turnsOf(each, stated, considered),
    };
  });
  const further = extra.map(
    ({ option, stated, topic, purpose }): DecidedChoice => ({
      ...common(facts, { topic, part: "main", option, stated, beside }),
      // What another choice brings along is judged with that one.
      ...(purpose ? { purpose, consequences: { positive: [], negative: [], mitigation: [] } } : {}),
      id: `${topic}.${option.key}`,
      basis: stated?.modality === "existing" ? "existing" : stated ? "stated" : "required",
      // A further language is there for one thing, which is written in no other.
      ...(topic === "language" ? { considered: [option] } : {}),
      ...hosted(topic, option),
      gains: [],
      ...noTurns,
    }),
  );
  return {
    choices: [...choices, ...further],
    conflict: stack.best ? [] : conflictOf(facts, variables, preferences, weighing, input.budget),
  };
}

function alone(variable: Chosen["variable"]): readonly Chosen[] {
  const { fixed, options } = variable;
  const option =
    options.find(({ key }) => key === fixed) ?? [...options].sort((a, b) => b.total - a.total)[0];
  return option ? [{ variable, option }] : [];
}

/** Whether server and client have the same in the end. */
function isShared(chosen: readonly Chosen[], { variable, option }: Chosen): boolean {
  return chosen.some(
    (each) =>
      variable.part === "main" &&
      each.variable.part === "client" &&
      each.variable.topic === variable.topic &&
      each.option.key === option.key,
  );
}

/** A runtime that is the language itself, and client parts that are what the server has, say nothing new. */
function withoutRepeats(chosen: readonly Chosen[]): readonly Chosen[] {
  const keyOf = (topic: TopicKey) =>
    chosen.find(({ variable }) => variable.topic === topic && variable.part === "main")?.option.key;
  return chosen.filter(({ variable: { topic, part }, option }) => {
    if (topic === "runtime") return option.key !== keyOf("language");
    return part === "main" || option.key !== keyOf(topic);
  });
}

interface Further {
  readonly topic: TopicKey;
  readonly option: LiveOption;
  readonly stated?: StatedTechnology;
  readonly purpose?: string;
}

/** What the text names beside the first of its need, and languages that chosen libraries are used from. */
function furtherStated(
  facts: Facts,
  options: readonly LiveOption[],
  kept: readonly Chosen[],
): readonly Further[] {
  const taken = new Set(kept.map(({ option }) => `${option.topic}.${option.key}`));
  const further: Further[] = [];
  for (const option of options) {
    const stated = wantedFor(facts, option.topic).find(({ key }) => key === option.key);
    // Languages of other parts of the repository are none of this one's.
    const elsewhere = stated?.unnamed && option.topic === "language";
    // Of those that would do one is enough.
    const isSpare =
      stated?.modality === "prefer" && areAlternatives(wantedFor(facts, option.topic));
    // Who names what another one is built on chose that one; a repository has both.
    const isBelow =
      stated?.found === undefined &&
      kept.some(
        ({ option: one }) => one.topic === option.topic && one.entry?.over?.includes(option.key),
      );
    if (
      stated &&
      !elsewhere &&
      !isSpare &&
      !isBelow &&
      !taken.has(`${option.topic}.${option.key}`)
    ) {
      further.push({ topic: option.topic, option, stated });
    }
  }
  const spoken = new Set(
    [...kept, ...further]
      .filter(({ option }) => option.topic === "language")
      .map(({ option }) => option.key),
  );
  for (const { option } of kept) {
    const { entry } = option;
    if (option.topic !== "machine-learning" || !entry?.languages) continue;
    if (entry.languages.some((each) => spoken.has(each))) continue;
    const language = options.find(
      ({ topic, key }) => topic === "language" && key === entry.languages?.[0],
    );
    if (language) {
      further.push({
        topic: "language",
        option: language,
        purpose: `What ${option.name} is used from`,
      });
    }
  }
  return further;
}

interface Subject {
  readonly topic: TopicKey;
  readonly part: "main" | "client" | "both";
  readonly option: LiveOption;
  readonly stated?: StatedTechnology | undefined;
  readonly beside: ReadonlySet<string>;
}

function common(facts: Facts, { topic, part, option, stated, beside }: Subject) {
  const { name, entry, key, version } = option;
  return {
    topic,
    option,
    purpose: (stated && statedPurpose(facts, topic, stated)) ?? purposeOf(facts, topic, part),
    ...(stated ? { stated } : {}),
    consequences: consequencesOf(facts, {
      topic,
      name,
      entry: entry ?? facts.catalogue.entryOf(key),
      version,
      isClientLanguage: topic === "language" && part === "client",
      isThere: stated?.modality === "existing" && !stated.found,
      beside,
      ...(stated?.behind === undefined ? {} : { behind: stated.behind }),
      ...(stated?.manner === undefined ? {} : { manner: stated.manner }),
    }),
    lifecycle: stated?.modality === "existing" ? ("existing" as const) : ("new" as const),
  };
}

function basisOf(
  facts: Facts,
  { variable, option }: Chosen,
  stated: StatedTechnology | undefined,
  policy: Preference | undefined,
  considered: number,
): DecidedChoice["basis"] {
  if (stated) return stated.modality === "existing" ? "existing" : "stated";
  if (policy?.data.strength === "require") return "required";
  const needing = facts.stated.technologies.some(
    ({ entry, modality }) =>
      modality !== "avoid" &&
      (entry?.cloud === option.key ||
        (variable.part === "client" &&
          entry?.languages?.length === 1 &&
          entry.languages[0] === option.key)),
  );
  if (needing) return "required";
  return considered === 1 ? "only" : "scored";
}

function policyFor(
  preferences: readonly Preference[],
  { topic, key }: LiveOption,
): Preference | undefined {
  return preferences.find(
    ({ data }) =>
      data.topic === topic &&
      data.technology === key &&
      (data.strength === "require" || data.strength === "prefer"),
  );
}

function clamp(margin: number): number {
  return Math.round(Math.min(1, Math.max(0, margin)) * 10_000) / 10_000;
}
