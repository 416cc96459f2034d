import { nobodyWords, onlyWords, whileWords } from "../../catalog/access-words.ts";
import {
  neverDeeds,
  refusals,
  rescued,
  showingVerbs,
  storingVerbs,
} from "../../catalog/deed-verbs.ts";
import { effects, writingEffects } from "../../catalog/verbs.ts";
import { capitalise, toLabel } from "../../words/names.ts";
import type { Phrase } from "../../words/phrases.ts";
import type { Word } from "../../words/word.ts";
import { isActing } from "../concept-phrase.ts";
import type { Deed } from "../deeds/deed.ts";
import { type Doing, doingsFrom } from "../deeds/deeds-from.ts";
import { findDeeds } from "../deeds/find-deeds.ts";
import { exceptionAt, isNoneOf } from "../deeds/negation.ts";
import { isJoint } from "../deeds/noun-phrase.ts";
import { actorsOf, movesInto, nounsOf } from "../read-deeds.ts";
import type { Sentence } from "../sentence.ts";
import { behindGenitive, exceptions, hasOnly, isOnly, isWide, isWideRole } from "./clause-words.ts";
import { type Condition, conditionsIn } from "./conditions.ts";
import type { Rule } from "./rule.ts";

/** Rules that stand in what a sentence says to be done: "only admins can …", "viewers must not …". */
export function rulesFromDeeds(sentence: Sentence, story: string | undefined): readonly Rule[] {
  const { words } = sentence;
  const deeds = findDeeds(sentence);
  const rules: Rule[] = [];
  let they: readonly string[] = [];
  let latest: Phrase | undefined;
  for (const deed of deeds) {
    const named = actorsOf(sentence, deed, story, they);
    if (deed.by.kind === "role") they = named;
    const object = deed.object === "before" ? (latest ?? thingBefore(sentence, deed)) : deed.object;
    if (deed.object !== "before") latest = deed.object;
    if (!object || deed.passing || deed.by.kind === "product") continue;
    const end = clauseEnd(words, deed, object, deeds);
    rules.push(...rulesOf(sentence, { deed, object, named, end, deeds }));
  }
  return [...rules, ...rulesOfNobody(sentence, deeds)];
}

interface Said {
  readonly deed: Deed;
  readonly object: Phrase;
  readonly named: readonly string[];
  /** Where the clause ends. */
  readonly end: number;
  /** All that the sentence says to be done. */
  readonly deeds: readonly Deed[];
}

/** "Only managers may, and only if it is closed": nobody else, and they not otherwise. */
function rulesOf(sentence: Sentence, said: Said): readonly Rule[] {
  const rule = ruleOf(sentence, said);
  if (!rule) return [];
  const { modality, conditions } = rule;
  const states = conditions.length > 0 && conditions.every(({ kind }) => kind === "state");
  const onlyWhile =
    states && modality === "only" && isOnlyWhile(sentence.words, said.object.last, said.end);
  if (!onlyWhile) return [rule];
  return [
    { ...rule, conditions: [] },
    ...conditions.map(
      (each): Rule => ({ ...rule, modality: "must-not", conditions: [turned(each)] }),
    ),
  ];
}

function ruleOf(sentence: Sentence, { deed, object, named, end, deeds }: Said): Rule | undefined {
  const { words } = sentence;
  const verb = verbMeant(deed.verb);
  if (verb === undefined) return undefined;
  const phrases = deed.by.kind === "role" ? deed.by.phrases : [];
  const first = phrases[0];
  const begin = Math.min(deed.first, object.first, first?.first ?? deed.first);
  const behindRole = phrases.at(-1)?.last ?? deed.first;
  const of = conditionsIn(words, deed.first < object.first ? deed.first + 1 : object.first, end);
  // "can edit their own plots and delete any": what is said of the first is not said of the second.
  const verbs = deeds.map((each) => each.first).filter((each) => each >= behindRole);
  const opens = Math.min(deed.first, ...verbs);
  const who = behindRole < opens ? conditionsIn(words, behindRole, opens) : undefined;
  const passive = first !== undefined && first.first > deed.first;
  const only =
    (first !== undefined && isOnly(words, first.first)) ||
    (passive && hasOnly(words, object.last, first.first));
  const behindOthers = Math.max(
    behindRole,
    ...deeds.flatMap((each) =>
      each.object === "before" || each.object.last > deed.first ? [] : [each.object.last],
    ),
  );
  const narrowed =
    !only &&
    (hasOnly(words, behindRole, opens + 1) || hasOnly(words, behindOthers, deed.first + 1));
  const others =
    first !== undefined && /^(?:other|another)$/.test(words[first.first - 1]?.lower ?? "");
  const said = [...of.conditions, ...(who?.conditions ?? [])];
  const conditions = others ? said.map(ofOthers) : said;
  const spared = exceptInFront(words, begin, deed.first);
  const except = exceptions(sentence, Math.min(begin, spared ?? begin), end, begin);
  const common = {
    verb: toLabel(verb),
    concept: conceptLabel(words, object),
    ...tiesOf(words, deed),
    ...(deed.as === undefined ? {} : { as: toLabel(deed.as) }),
    range: { first: begin, last: Math.max(deed.last, object.last) },
  };
  if (common.concept === "") return undefined;
  const used = new Set([...of.used, ...(who?.used ?? []), ...except.used]);
  const wide = isWide(words, { from: behindWords(deed, object), to: end, used });
  const restricted = behindRole < deed.first && !isWideRole(words, behindRole, deed.first, used);
  if (deed.negated) {
    if (!wide || restricted || ("into" in common && conditions.length === 0)) return undefined;
    if (except.names.length > 0 && conditions.length === 0 && isEverybody(named))
      return { ...common, modality: "only", actors: except.names, conditions };
    if (deed.by.kind === "none" && !isBanned(words, deed, object)) return undefined;
    if (deed.by.kind !== "role" && deed.by.kind !== "they" && deed.by.kind !== "none")
      return undefined;
    const nobody = first !== undefined && isEverybody(named) && isNoneOf(words, first.first);
    return {
      ...common,
      modality: "must-not",
      actors: nobody ? [] : named.map(toLabel),
      ...(except.names.length > 0 ? { except: except.names } : {}),
      conditions,
    };
  }
  if (only) {
    if ("into" in common || (restricted && isEverybody(named) && conditions.length === 0))
      return undefined;
    return { ...common, modality: "only", actors: named.map(toLabel), conditions };
  }
  const isAll = named.length === 0 || isEverybody(named);
  if (except.names.length > 0 && isAll && spared !== undefined) {
    return wide ? { ...common, modality: "must-not", actors: except.names, conditions } : undefined;
  }
  if (named.length === 0) {
    // "can only be cancelled while pending": nobody may otherwise.
    const states = conditions.filter((each) => each.kind === "state");
    const told =
      passiveOnly(words, deed) && states.length > 0 && states.length === conditions.length;
    return told
      ? { ...common, modality: "must-not", actors: [], conditions: states.map(turned) }
      : undefined;
  }
  if (isEverybody(named)) {
    // What all may do only on a condition gives nobody anything: without it, nobody may.
    const [only, ...others] = conditions;
    return narrowed && only && others.length === 0 && only.kind !== "state"
      ? {
          ...common,
          modality: "must-not",
          actors: named.map(toLabel),
          conditions: [turned(only)],
        }
      : undefined;
  }
  if (conditions.length > 0 || mayNameState(words, object) || isOfAny(words, object))
    return { ...common, modality: "may", actors: named.map(toLabel), conditions };
  const looks = /^(?:read|list|search)$/.test(effects.get(verb) ?? "");
  return narrowed && looks && wide
    ? {
        modality: "must-not",
        actors: named.map(toLabel),
        effects: [...writingEffects],
        concept: common.concept,
        conditions: [],
        range: common.range,
      }
    : undefined;
}

/** "leases must not be edited", rather than "they are not blocked" and "cannot edit leases", whoever that is. */
function isBanned(words: readonly Word[], { verb, first }: Deed, object: Phrase): boolean {
  if (object.first > first || refusals.has(verb) || storingVerbs.has(verb)) return false;
  return words
    .slice(object.last, first)
    .some(({ lower }) => /^(?:must|shall|should|can|cannot|can['’]t|may|never)$/.test(lower));
}

/** "Nobody can change a closed invoice", "no one except admins may delete posts" */
function rulesOfNobody(sentence: Sentence, deeds: readonly Deed[]): readonly Rule[] {
  const { words } = sentence;
  const known = new Set(deeds.map(({ first }) => first));
  return words.flatMap((word, at): readonly Rule[] => {
    const pair = word.lower === "no" && words[at + 1]?.lower === "one";
    if (!pair && !nobodyWords.has(word.lower)) return [];
    const modal = words.findIndex(
      ({ lower }, i) => i > at && i < at + 10 && /^(?:can|may|must|should|shall|is)$/.test(lower),
    );
    if (modal === -1) return [];
    let verb = modal + 1;
    while (/^(?:ever|be|able|to|also|allowed|permitted)$/.test(words[verb]?.lower ?? "")) verb++;
    const excepted = exceptions(sentence, at, modal).names.length > 0;
    if (known.has(verb) && !excepted) return [];
    const doings = doingsFrom(words, verb, "base");
    return doings.flatMap((doing): readonly Rule[] => {
      const found = ruleOfNobody(sentence, at, doing, doings);
      return found ? [found] : [];
    });
  });
}

function ruleOfNobody(
  sentence: Sentence,
  at: number,
  doing: Doing,
  doings: readonly Doing[],
): Rule | undefined {
  const { words } = sentence;
  const verb = verbMeant(doing.verb);
  const { object } = doing;
  if (verb === undefined || object === "before") return undefined;
  const end = clauseEnd(words, doing, object, doings);
  const { conditions: found, used } = conditionsIn(words, doing.first + 1, end);
  // "Nobody else can edit my remarks": those of others.
  const others = words[at + 1]?.lower === "else" || words[at + 2]?.lower === "else";
  const conditions = others ? found.map(ofOthers) : found;
  const except = exceptions(sentence, at, end);
  const all = new Set([...used, ...except.used]);
  const rule = {
    verb: toLabel(verb),
    concept: conceptLabel(words, object),
    ...tiesOf(words, doing),
    conditions,
    range: { first: at, last: doing.last },
  };
  if (rule.concept === "") return undefined;
  if (!isWide(words, { from: behindWords(doing, object), to: end, used: all })) return undefined;
  return except.names.length > 0
    ? { ...rule, modality: "only", actors: except.names }
    : { ...rule, modality: "must-not", actors: [] };
}

/** Infinitives as people use them: "access" is "view". */
export function verbMeant(verb: string): string | undefined {
  if (showingVerbs.has(verb)) return "view";
  return rescued[verb] ?? (neverDeeds.has(verb) ? undefined : verb);
}

function conceptLabel(words: readonly Word[], object: Phrase): string {
  const name = nounsOf(words, behindGenitive(words, object));
  return name === "" ? "" : toLabel(capitalise(name));
}

function tiesOf(
  words: readonly Word[],
  doing: Pick<Doing, "verb" | "ties" | "object">,
): { readonly ties?: string[]; readonly into?: true } {
  const ties = doing.ties.map((tie) => nounsOf(words, tie)).filter((name) => name !== "");
  return {
    ...(ties.length > 0 ? { ties: ties.map(toLabel) } : {}),
    ...(movesInto(words, doing) ? { into: true } : {}),
  };
}

/** Where what may narrow a ban starts: behind the verb, but not within the thing's own name. */
function behindWords(doing: Doing, object: Phrase): number {
  return object.first > doing.first ? doing.first + 1 : doing.last;
}

/** Where the clause of a doing ends: at a stop, or where something else is done. */
function clauseEnd(
  words: readonly Word[],
  doing: Doing,
  object: Phrase,
  all: readonly Doing[],
): number {
  const from = Math.max(doing.first + 1, object.last);
  const next = all.map(({ first }) => first).filter((first) => first > from);
  const limit = Math.min(words.length, from + 30, ...next);
  let joint: number | undefined;
  for (let at = from; at < limit; at++) {
    if (/^[.;:!?—–]$/.test(words[at]?.text ?? "")) return at;
    if (isJoint(words[at]) || /^(?:but|while|whereas|yet)$/.test(words[at]?.lower ?? ""))
      joint = at;
    // "… and gardeners can view their own": somebody else.
    const opens = joint !== undefined && at - joint < 6 && isActing(words[at]);
    if (opens && saysMay.test(words[at + 1]?.lower ?? "")) return joint ?? at;
  }
  return limit;
}

const saysMay = /^(?:can|may|must|should|shall|cannot|can['’]t|mustn['’]t|only|are|is)$/;

/** "…, and only if it is closed" */
function isOnlyWhile(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) {
    const next = words[at + 1]?.lower ?? "";
    if (onlyWords.has(words[at]?.lower ?? "") && (whileWords.has(next) || next === "as"))
      return true;
  }
  return false;
}

/** "everyone except guests can", rather than "can edit plots except …" */
function exceptInFront(words: readonly Word[], from: number, to: number): number | undefined {
  for (let at = to - 1; at >= 0 && at > from - 9; at--) {
    if (/^[.;:]$/.test(words[at]?.text ?? "")) return undefined;
    if (exceptionAt(words, at) > 0) return at;
  }
  return undefined;
}

/** "everyone can view plots, but only managers edit them": the thing named last before it. */
function thingBefore({ words, phrases }: Sentence, { by, first }: Deed): Phrase | undefined {
  const from = by.kind === "role" ? Math.min(first, by.phrases[0]?.first ?? first) : first;
  return phrases.findLast(({ last }) => last <= from && !isActing(words[last - 1]));
}

/** Of what others do: what is somebody's own is not theirs. */
function ofOthers(condition: Condition): Condition {
  return condition.kind === "own" && condition.not !== true ? turned(condition) : condition;
}

/** "draft leases", "approved orders" */
function mayNameState(words: readonly Word[], { first, last }: Phrase): boolean {
  return words
    .slice(first, last - 1)
    .some(
      ({ lower, tag }) => tag === "ADJ" || /(?:ed|id|nt|ft|ing)$/.test(lower) || lower === "open",
    );
}

/** "any comment", "all leases": whosever they are. */
function isOfAny(words: readonly Word[], { first }: Phrase): boolean {
  return /^(?:any|all)$/.test(words[first - 1]?.lower ?? "");
}

/** "orders can only be cancelled" */
function passiveOnly(words: readonly Word[], { first }: Deed): boolean {
  return hasOnly(words, Math.max(0, first - 4), first + 2);
}

function isEverybody(names: readonly string[]): boolean {
  return names.every((name) => /^(?:user|person|people|anyone)$/i.test(name));
}

function turned(condition: Condition): Condition {
  const { not, ...rest } = condition;
  return not === true ? rest : { ...rest, not: true };
}
